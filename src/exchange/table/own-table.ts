import { csvRow } from '../csv/csv.ts';
import { unguardCell } from '../csv/guard-cell.ts';
import type { ExchangeOption, ExchangeQuestion } from '../exchange.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import type { Normalized } from '../normalize-question.ts';
import { conceptBearers } from '../own-facts.ts';
import { plainToBlocks } from '../text/blocks-of-plain.ts';
import { questionOfWhole } from '../whole-question.ts';
import type { TableRow } from './rows-of-csv.ts';
import { findColumns } from './table-columns.ts';
import { tableQuestion } from './table-question.ts';

/** The column in which our own table has the whole question. */
const WHOLE = 'signalmark';

interface OwnTable {
  readonly rows: readonly TableRow[];
  /** The column with the question's words. */
  readonly question: number;
  readonly read: (row: TableRow) => Normalized;
}

/** Reasons as a cell has them: a line for each, behind the letter of its option. */
function withReasons(question: ExchangeQuestion, cell: string): ExchangeQuestion {
  const byLetter = new Map(
    cell.split('\n').flatMap((line): [string, string][] => {
      const found = /^(?<letter>[A-Z]{1,2})\. (?<why>.+)$/.exec(line.trim())?.groups;
      return found === undefined ? [] : [[found['letter'] ?? '', found['why'] ?? '']];
    }),
  );
  let at = 0;
  const put = (option: ExchangeOption): ExchangeOption => {
    const why = byLetter.get(String.fromCharCode(65 + at++));
    return why === undefined ? option : { ...option, rationale: plainToBlocks(why, new Set()) };
  };
  // Sides of a statement may have changed places, and then nothing is known of which reason is whose.
  const isInOrder = conceptBearers(question.answer).length >= byLetter.size;
  return isInOrder ? { ...question, answer: kindOf(question.answer).withParts(question.answer, put) } : question;
}

const CHANGED = 'its cells were changed, so it was read from these, without phrases, concepts, sources and marks in its texts';

/** Our own table by its headers: what was not changed in it comes back whole. Undefined where it is another's. */
export function ownTable(rows: readonly TableRow[]): OwnTable | undefined {
  const [head, ...below] = rows;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const at = names.indexOf(WHOLE);
  const found = findColumns(rows.slice(0, 1));
  if (at === -1 || found === undefined) return undefined;
  const read = (guarded: TableRow): Normalized => {
    const row = { ...guarded, cells: guarded.cells.map(unguardCell) };
    const whole = questionOfWhole(row.cells[at]);
    const same = (question: ExchangeQuestion): boolean =>
      Object.entries(csvRow(question)).every(
        ([name, cell]) => name === WHOLE || (row.cells[names.indexOf(name)] ?? cell) === cell,
      );
    if (whole !== undefined && same(whole)) return { question: { ...whole, line: row.line }, changed: [] };
    if (/^(?:ordering|matching)$/.test(row.cells[names.indexOf('kind')] ?? ''))
      return { refused: 'its cells were changed, and steps and pairs are not read from cells' };
    const plain = tableQuestion(row, found.columns, 1);
    if ('refused' in plain) return plain;
    const question = withReasons(plain.question, row.cells[names.indexOf('rationales')] ?? '');
    const { id, objective, level } = whole?.facts ?? {};
    const facts = {
      ...(id === undefined ? {} : { id }),
      ...(objective === undefined ? {} : { objective }),
      ...(level === undefined ? {} : { level }),
    };
    const { title: _, ...untitled } = question;
    return { question: { ...untitled, facts }, changed: [...plain.changed, ...(whole === undefined ? [] : [CHANGED])] };
  };
  return { rows: below, question: found.columns.question, read };
}
