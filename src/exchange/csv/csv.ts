import Papa from 'papaparse';
import { plainBlocks, plainText } from '../../core/item/plain-text.ts';
import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeNote, ExchangeQuestion, WriteFormat } from '../exchange.ts';
import { fileNameOf } from '../file-name-of.ts';
import { phrasesOf } from '../phrases-of.ts';
import { type PaperAnswer, paperAnswer } from '../sheet/paper-answer.ts';
import { pictureReasons } from '../text/picture-reasons.ts';
import { wholeText } from '../whole-question.ts';
import { questionName } from '../xml/xml-question-name.ts';
import { guardCell } from './guard-cell.ts';

type Cell = (question: ExchangeQuestion, answer: PaperAnswer) => string;

const lines = (list: readonly string[]): string => list.join('\n');
/** A list in a cell has a line for each; a line's own breaks would look like another. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Pictures as their words in brackets, at the top of a text, where they stand. */
const bracketed = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) => (block.t === 'img' ? { t: 'p', c: [{ t: 'text', v: `[${block.alt}]` }] } : block));

/** `id` is `<exam>/<task>/<name>` for questions of ours. */
const partOfId = ({ facts }: ExchangeQuestion, at: number): string => facts.id?.split('/')[at] ?? '';

const COLUMNS: Readonly<Record<string, Cell>> = {
  id: ({ facts }) => facts.id ?? '',
  exam: (question) => partOfId(question, 0),
  task: (question) => partOfId(question, 1),
  objective: ({ facts }) => facts.objective ?? '',
  level: ({ facts }) => String(facts.level ?? ''),
  kind: ({ answer }) => answer.kind,
  scenario: ({ scenario }) => plainBlocks(bracketed(scenario)),
  'lead-in': ({ leadIn }) => plainText(leadIn),
  options: (_, { prompts, options }) =>
    lines([
      ...prompts.map(({ number, option }) => `${number}. ${oneLine(plainText(option.text))}`),
      ...options.map(({ letter, text }) => `${letter}. ${oneLine(plainText(text))}`),
    ]),
  key: (_, { key }) => key,
  rationales: (_, { prompts, options }) =>
    lines(
      [
        ...prompts.map(({ number, option }) => ({ name: String(number), option })),
        ...options.map(({ letter, option }) => ({ name: letter, option })),
      ].flatMap(({ name, option }) =>
        option === undefined || option.rationale.length === 0
          ? []
          : [`${name}. ${oneLine(plainBlocks(bracketed(option.rationale)))}`],
      ),
    ),
  signals: (question) => lines(phrasesOf(question, 'signal')),
  decoys: (question) => lines(phrasesOf(question, 'decoy')),
  explanation: ({ explanation }) => plainBlocks(bracketed(explanation)),
  sources: ({ facts }) => lines((facts.sources ?? []).map(({ title, url, checked }) => `${title} ${url} (${checked})`)),
  // The question as a whole, for the way back.
  signalmark: wholeText,
};

/** A question's values as they are before the guard, by column. */
export function csvRow(question: ExchangeQuestion): Readonly<Record<string, string>> {
  const answer = paperAnswer(question);
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, cell]) => [name, cell(question, answer)]));
}

/** Without it, spreadsheets do not read UTF-8 as such. */
const BYTE_ORDER_MARK = '\uFEFF';

const notesOf = (question: ExchangeQuestion): readonly ExchangeNote[] =>
  pictureReasons(question).map((reason) => ({ line: 0, question: questionName(question), what: 'changed', reason }));

/**
 * Writes a table with a row for each question, in plain words. Every cell is inert: what a spreadsheet could compute stands behind an
 * apostrophe, which `unguardCell` takes away again.
 */
export const writeCsv: WriteFormat = (questions, title) => {
  const fields = Object.keys(COLUMNS);
  const data = questions.map((question) => Object.values(csvRow(question)).map(guardCell));
  const content = `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
  return { files: [{ name: `${fileNameOf(title)}.csv`, content }], notes: questions.flatMap(notesOf) };
};
