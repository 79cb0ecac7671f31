import { relative, resolve, sep } from 'node:path';
import { compileKept } from '../bank/compile-kept.ts';
import { fixFiles } from '../bank/fix/fix-files.ts';
import { annotations } from '../bank/report/annotations.ts';
import { changesReport } from '../bank/report/changes.ts';
import { jsonReport } from '../bank/report/json.ts';
import { sarifReport } from '../bank/report/sarif.ts';
import { terminalReport } from '../bank/report/terminal.ts';
import type { Diagnostic } from '../content/diagnostic.ts';
import { readSources, type Sources, selectFiles, writeSource } from '../content/disk.ts';
import type { SourceFile } from '../content/source-text.ts';
import { commandLine, hintsFor } from './advice.ts';
import { checkReport } from './check-report.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { COMMAND_OPTIONS } from './command-options.ts';
import { unexpectedValue } from './refuse-options.ts';
import { rulePages } from './rule-pages.ts';
import { siteAddress } from './site-address.ts';

/** What a reporter is given: the problems, the files they are told of, and the way from the working folder to the content. */
interface Told {
  readonly problems: readonly Diagnostic[];
  readonly files: readonly SourceFile[];
  readonly folder: string;
}

type Format = (typeof COMMAND_OPTIONS.check.format)[number];
const REPORTERS: Readonly<Record<Format, (reported: Told, input: CommandInput) => string>> = {
  terminal({ problems, files, folder }, { color, env, paths, values }) {
    const site = siteAddress(env);
    const report = terminalReport(problems, files, color, site === undefined ? {} : { site });
    const mendable = problems.filter(({ fix }) => fix !== undefined).length;
    const line = commandLine('check', values, ['--fix', ...paths]);
    const offer = mendable === 0 ? '' : `${mendable} of them can be fixed at once: ${line} (with --dry-run: shown first).\n`;
    return `${report}${offer}${env['GITHUB_ACTIONS'] === 'true' ? annotations(problems, folder) : ''}`;
  },
  json: ({ problems, files }) => jsonReport(problems, files.length),
  sarif({ problems, folder }, { env }) {
    const site = siteAddress(env);
    return sarifReport(problems, { pages: rulePages(), folder, ...(site === undefined ? {} : { site }) });
  },
  github: ({ problems, folder }) => annotations(problems, folder),
};

const isFormat = (name: string): name is Format => Object.hasOwn(REPORTERS, name);

/** Fixes what can be fixed beyond doubt; with `--dry-run` nothing is written, and the report is of the files as they are. */
function fix(
  { files, assets }: Sources,
  base: string,
  selected: (file: string) => boolean,
  { values, color }: CommandInput,
): { readonly files: readonly SourceFile[]; readonly said: string } {
  const after = fixFiles(files, selected, { assets });
  const changed = after.files.filter((file, at) => file !== files[at]);
  const shown = changesReport(files, changed, after.fixed, { color, done: !values['dry-run'] });
  if (values['dry-run']) return { files, said: shown };
  for (const file of changed) writeSource(base, file);
  return { files: after.files, said: shown };
}

/** `signalmark check`: all files are read, since they refer to each other; with paths, only their problems are told and counted. */
export function check(input: CommandInput): CommandOutput {
  const { paths, cwd, root, values, format = 'terminal' } = input;
  if (values.report) return checkReport(input);
  const isForPeople = format === 'terminal';
  if (!isFormat(format)) throw unexpectedValue('check', 'format', format, COMMAND_OPTIONS.check.format);
  if (values.exam !== undefined)
    throw new UsageError('--exam of check goes with --report. Without it, give the folders of the exam.');
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run of check goes with --fix.');
  const base = resolve(cwd, root);
  const selected = selectFiles(base, cwd, paths);
  const sources = readSources(base);
  const { files, said } = values.fix ? fix(sources, base, selected, input) : { files: sources.files, said: '' };
  const all = compileKept(base, { ...sources, files }).problems;
  // A copy is told at the other question, too: whoever asks about one of the two must hear of it.
  const own = all.filter(({ file, related = [] }) => selected(file) || related.some((other) => selected(other.file)));
  const problems = hintsFor(own, values);
  const folder = relative(cwd, base).split(sep).join('/');
  const out = REPORTERS[format]({ problems, files: files.filter(({ path }) => selected(path)), folder }, input);
  return {
    status: problems.some(({ severity }) => severity === 'error') ? 1 : 0,
    out: isForPeople ? said + out : out,
    err: isForPeople ? '' : said,
  };
}
