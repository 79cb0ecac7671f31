import { lineDiff } from '../bank/report/line-diff.ts';
import { terminalReport } from '../bank/report/terminal.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { SourceFile } from '../content/source-text.ts';
import { countSorts, type Sort } from './edit-sorts.ts';

/** A file before and after. */
export interface Rewrite {
  readonly sort: Sort;
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/** How an edit went, or would go. */
interface EditEnd {
  readonly rewrites: readonly Rewrite[];
  /** What is as asked already. */
  readonly same: readonly Sort[];
  /** What was asked for and cannot be changed so, and why. */
  readonly unfit: readonly string[];
  /** What the checker says of the files as they are after it. */
  readonly verdict: readonly Diagnostic[];
  /** All files as they are after it. */
  readonly files: readonly SourceFile[];
  readonly color: boolean;
  /** Why nothing was or can be written. */
  readonly failed: string | undefined;
  /** The line that writes it; absent where it was written. */
  readonly write?: string;
  /** What git could not bring back. */
  readonly warning?: string | undefined;
  /** The line that undoes it. */
  readonly undo?: string;
}

/** What a person is told of an edit: every changed line before it is written, what the checker says, and what to do next. */
export function editReport({ rewrites, same, unfit, verdict, files, color, failed, write, warning, undo }: EditEnd): string {
  const already = same.length === 0 ? '' : ` ${countSorts(same)} ${same.length === 1 ? 'is' : 'are'} so already.`;
  const others = unfit.map((line) => ` ${line}`).join('');
  if (rewrites.length === 0) return `Nothing to change.${already}${others}\n`;
  const bold = (text: string): string => (color ? `\u001b[1m${text}\u001b[0m` : text);
  const diffs = rewrites.flatMap(({ before, after }) => [bold(after.path), ...lineDiff(before.text, after.text, { color }), '']);
  const changed = new Set(rewrites.map(({ after }) => after.path));
  const checked = files.filter(({ path }) => changed.has(path) || verdict.some(({ file }) => file === path));
  const isWritten = write === undefined && failed === undefined;
  return [
    ...(isWritten ? [] : diffs),
    `${countSorts(rewrites.map(({ sort }) => sort))} ${isWritten ? 'changed' : 'would change'}.${already}${others}`,
    `What the checker says of ${rewrites.length === 1 ? 'it' : 'them'} then:`,
    '',
    terminalReport(verdict, checked, color),
    ...(failed === undefined ? [] : [`Nothing was written: ${failed}`]),
    ...(failed === undefined && warning !== undefined ? [warning] : []),
    ...(failed === undefined && write !== undefined ? [`Nothing was written yet. To write it:\n  ${write}`] : []),
    ...(isWritten && undo !== undefined ? [undo] : []),
    '',
  ].join('\n');
}
