import { join, resolve } from 'node:path';
import { compileBank } from '../bank/compile-bank.ts';
import { readSources } from '../content/disk.ts';
import { commandLine, fromHere, usageLine } from './advice.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';
import { findEntry } from './find-entry.ts';
import { planImport } from './import-plan.ts';
import { readImports } from './import-read.ts';
import { importReport } from './import-report.ts';
import { cannotWrite, writeAll } from './import-write.ts';

/**
 * `signalmark import <file ...>`: questions of other systems as drafts. Everything is read and checked before the first file is written; all are
 * written or none, and never over one that is there unless `--replace` asks for that.
 */
export function importQuestions({ paths, cwd, root, format, values, color }: CommandInput): CommandOutput {
  if (paths.length === 0) throw new UsageError(`Missing the file to import: ${usageLine('import', values, '<file ...>')}.`);
  const base = resolve(cwd, root);
  const { files } = readSources(base);
  // The blueprints are enough, and far quicker than with all lessons and questions.
  const bank = compileBank(files.filter(({ path }) => path.endsWith('/exam.yaml')));
  const exists = (path: string): boolean => findEntry(join(base, path)) !== undefined;
  const plan = planImport(readImports(paths, cwd, format), { bank, files, exists }, values);
  const dryRun = values['dry-run'] === true;
  const all = [...plan.media.map(({ path, content }) => ({ path, text: content })), ...plan.writes, ...plan.replaced];
  const failed = cannotWrite(base, all) ?? (dryRun ? undefined : writeAll(base, all));
  const checkLine = (folders: readonly string[]) => commandLine('check', values, fromHere(folders, { cwd, root }));
  const readyLine = (folders: readonly string[]) =>
    commandLine('edit', values, [...fromHere(folders, { cwd, root }), '--status', 'draft', '--set', 'status=ready']);
  const isWhole = plan.files.every(({ notes }) => notes.every(({ what }) => what === 'changed'));
  return {
    status: isWhole && failed === undefined ? 0 : 1,
    out: importReport(plan, { dryRun, failed, color, checkLine, readyLine }),
    err: '',
  };
}
