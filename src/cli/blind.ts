import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compileKept } from '../bank/compile-kept.ts';
import { readSources, selectFiles } from '../content/disk.ts';
import { commandLine, usageLine } from './advice.ts';
import { blindSheet } from './blind-sheet.ts';
import { type CommandInput, type CommandOutput, UsageError } from './command.ts';

/** `signalmark blind <folder>`: writes `<folder>/<exam>/<task>/<slug>.json`, one sheet a question. */
export function blind({ paths, cwd, root, values, seed = 'signalmark' }: CommandInput): CommandOutput {
  const [folder, ...wanted] = paths;
  if (folder === undefined) throw new UsageError(`Missing the folder for the sheets: ${usageLine('blind', values, '<folder>')}.`);
  const base = resolve(cwd, root);
  const selected = selectFiles(base, cwd, wanted);
  const { exams, problems } = compileKept(base, readSources(base));
  const questions = exams.flatMap((exam) => exam.questions).filter(({ authored }) => selected(authored.file));
  for (const question of questions) {
    const path = join(resolve(cwd, folder), `${question.item.id}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(blindSheet(question, seed), null, 2)}\n`);
  }
  const errors = problems.filter(({ severity, file }) => severity === 'error' && selected(file)).length;
  const left =
    errors === 0 ? '' : `${errors} errors: questions with errors have no sheet; see ${commandLine('check', values, wanted)}.\n`;
  return { status: errors === 0 ? 0 : 1, out: `${questions.length} sheets written to ${folder}.\n`, err: left };
}
