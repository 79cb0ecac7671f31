import { relative, resolve, sep } from 'node:path';
import { compileBank } from '../authoring/bank.ts';
import type { Diagnostic } from '../authoring/diagnostic.ts';
import { readSources, selectFiles } from '../authoring/disk.ts';
import { annotations } from '../authoring/report/annotations.ts';
import { jsonReport } from '../authoring/report/json.ts';
import { sarifReport } from '../authoring/report/sarif.ts';
import { terminalReport } from '../authoring/report/terminal.ts';
import type { SourceFile } from '../authoring/source-text.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { rulePages } from './rule-pages.ts';
import { siteAddress } from './site-address.ts';

/** What a reporter is given: the problems, the files they are told of, and the way from the working folder to the content. */
interface Told {
  readonly problems: readonly Diagnostic[];
  readonly files: readonly SourceFile[];
  readonly folder: string;
}

const REPORTERS: Readonly<Record<string, (told: Told, input: CommandInput) => string>> = {
  terminal({ problems, files, folder }, { colour, env }) {
    const site = siteAddress(env);
    const report = terminalReport(problems, files, colour, site === undefined ? {} : { site });
    return env['GITHUB_ACTIONS'] === 'true' ? `${report}${annotations(problems, folder)}` : report;
  },
  json: ({ problems, files }) => jsonReport(problems, files.length),
  sarif({ problems, folder }, { env }) {
    const site = siteAddress(env);
    return sarifReport(problems, { pages: rulePages(), folder, ...(site === undefined ? {} : { site }) });
  },
  github: ({ problems, folder }) => annotations(problems, folder),
};

/** `signalmark check`: all files are read, since they refer to each other; with paths, only their problems are told and counted. */
export function check(input: CommandInput): CommandOutput {
  const { paths, cwd, root, format = 'terminal' } = input;
  const reporter = Object.hasOwn(REPORTERS, format) ? REPORTERS[format] : undefined;
  if (reporter === undefined)
    throw new UsageError(`There is no format \`${format}\`; there are ${Object.keys(REPORTERS).join(', ')}.`);
  const base = resolve(cwd, root);
  const selected = selectFiles(base, cwd, paths);
  const { files, assets } = readSources(base);
  const problems = compileBank(files, { assets }).problems.filter(({ file }) => selected(file));
  const folder = relative(cwd, base).split(sep).join('/');
  const out = reporter({ problems, files: files.filter(({ path }) => selected(path)), folder }, input);
  return { status: problems.some(({ severity }) => severity === 'error') ? 1 : 0, out, err: '' };
}
