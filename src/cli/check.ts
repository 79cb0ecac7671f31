import { resolve } from 'node:path';
import { compileBank } from '../authoring/bank.ts';
import { readSources, selectFiles } from '../authoring/disk.ts';
import { jsonReport } from '../authoring/report/json.ts';
import { terminalReport } from '../authoring/report/terminal.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';

/** `signalmark check`: all files are read, since they refer to each other; with paths, only their problems are told and counted. */
export function check({ paths, cwd, root, colour, format = 'terminal' }: CommandInput): CommandOutput {
  if (format !== 'terminal' && format !== 'json')
    throw new UsageError(`There is no format \`${format}\`; there are terminal and json.`);
  const base = resolve(cwd, root);
  const selected = selectFiles(base, cwd, paths);
  const { files, assets } = readSources(base);
  const problems = compileBank(files, { assets }).problems.filter(({ file }) => selected(file));
  const told = files.filter(({ path }) => selected(path));
  const out = format === 'json' ? jsonReport(problems, told.length) : terminalReport(problems, told, colour);
  return { status: problems.some(({ severity }) => severity === 'error') ? 1 : 0, out, err: '' };
}
