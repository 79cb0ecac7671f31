import { join } from 'node:path';
import { readSources } from '../../src/content/disk.ts';
import type { AuthoredQuestion } from '../../src/content/parse/authored.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import type { ExchangeQuestion, Exported, Imported, ReadFormat, WriteFormat } from '../../src/exchange/exchange.ts';
import { exchangeOf } from '../../src/exchange/exchange-of.ts';
import { questionMarkdown } from '../../src/exchange/write-question.ts';
import { isThorough } from '../figures.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A question's file parsed; a question from elsewhere is filed under a made-up task. */
export function authoredFrom(text: string, path = 'questions/aif-c01/3.1/imported.md'): AuthoredQuestion {
  const { value, problems } = parseQuestion({ path, text });
  if (value === undefined) throw new Error(`${path}: ${problems.map(({ reason }) => reason).join(' ')}\n${text}`);
  return value;
}

const ownFiles = readSources(ROOT).files.filter(({ path }) => /^questions\/.+\.md$/.test(path));
const travelling = (files: typeof ownFiles) => files.map(({ path, text }) => exchangeOf(authoredFrom(text, path)));

/** Every question of this repository, as it travels: for the one pass of the whole bank (test/cli/export.test.ts). */
export const allOwnQuestions = (): readonly ExchangeQuestion[] => travelling(ownFiles);

/** A question that tests name. */
export const MANUALS = 'aif-c01/3.1/device-manual-citations';

/** A fourth of them, from all tasks and of all kinds, and the one above; all in `npm run test:faults`. */
export const ownQuestions: readonly ExchangeQuestion[] = travelling(
  ownFiles.filter(({ path }, at) => isThorough || at % 4 === 0 || path.includes(MANUALS)),
);

/** The bytes of an export's only file, or the one of the package. */
export function bytesOf({ files }: Exported): Uint8Array {
  const [file] = files;
  if (file === undefined || files.length !== 1) throw new Error(`${files.length} files, expected one`);
  return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
}

export const throughFormat = (questions: readonly ExchangeQuestion[], read: ReadFormat, write: WriteFormat): Imported =>
  read(bytesOf(write(questions, 'A bank')), 'bank');

/** Imported, filed, parsed, exported and imported again: the file it would be filed as, both times. */
export function twice(question: ExchangeQuestion, read: ReadFormat, write: WriteFormat): readonly [string, string] {
  const first = questionMarkdown(question);
  const [again] = throughFormat([exchangeOf(authoredFrom(first))], read, write).questions;
  return [first, again === undefined ? 'nothing came in' : questionMarkdown(again)];
}
