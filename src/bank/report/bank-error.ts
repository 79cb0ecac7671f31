import type { Diagnostic } from '../../content/diagnostic.ts';
import type { SourceFile } from '../../content/source-text.ts';
import { terminalReport } from './terminal.ts';

/**
 * Stops a build with every problem of every file, as the terminal shows them. `loc`, `frame` and `hint` are what the dev server's
 * overlay reads: the first problem's place, with all of them in the message.
 */
export class BankError extends Error {
  override readonly name = 'ContentProblems';
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
  readonly hint: string;
  readonly problems: readonly Diagnostic[];

  /** `problems` holds at least one; `fullPath` gives a file's place on disk; `page`, where there is one, shows them all while they are fixed. */
  constructor(problems: readonly Diagnostic[], files: readonly SourceFile[], fullPath: (file: string) => string, page?: string) {
    super(`The content has problems.\n\n${terminalReport(problems, files, false)}`);
    const [first] = problems;
    if (!first) throw new RangeError('BankError expects at least one problem');
    const { line, column } = first.place.start;
    const text = files.find((one) => one.path === first.file)?.text ?? '';
    this.problems = problems;
    this.loc = { file: fullPath(first.file), line, column };
    this.frame = `${line} | ${text.split(/\r?\n/)[line - 1] ?? ''}\n${' '.repeat(`${line} | `.length + column - 1)}^`;
    this.hint = [
      `${first.file}:${line}:${column}`,
      first.reason,
      first.hint,
      page && `All problems, and the question beside its facts: ${page}`,
    ]
      .filter(Boolean)
      .join('\n');
  }
}
