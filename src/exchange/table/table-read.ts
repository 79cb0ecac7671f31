import type { ExchangeNote, ExchangeQuestion, Imported, ReadFormat } from '../exchange.ts';
import { ownTable } from './own-table.ts';
import { rowsOfCsv, type TableRow, type TableSheet } from './rows-of-csv.ts';
import { rowsOfXlsx } from './rows-of-xlsx.ts';
import { findColumns, type TableColumns } from './table-columns.ts';
import { tableQuestion } from './table-question.ts';

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;
const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');

/** Where options are counted from 0: a key says 0, and none the number after the last. */
function baseOf(rows: readonly TableRow[], { keys, options }: TableColumns): 0 | 1 {
  const all = rows.flatMap(({ cells }) => keys.map((at) => (cells[at] ?? '').trim())).filter((key) => /^\d{1,2}$/.test(key));
  return all.includes('0') && !all.some((key) => Number(key) >= (options.length || 100)) ? 0 : 1;
}

const hasHeaders = (rows: readonly TableRow[]): boolean => findColumns(rows) !== undefined;

/** Whether the first rows of a text are headers of questions. */
export function looksLikeTable(start: string): boolean {
  const sheets = rowsOfCsv(new TextEncoder().encode(start.split('\n', 20).join('\n')), hasHeaders);
  return sheets.ok && sheets.value.some(({ rows }) => findColumns(rows) !== undefined);
}

const HINT =
  'Its first row names no columns that are known: expected a column `question`, columns `option 1`, `option 2` and so on (or `options`), and a column `correct answer`.';

function readSheet({ rows, name }: TableSheet, notes: ExchangeNote[]): readonly ExchangeQuestion[] | undefined {
  const place = name === '' ? '' : `Sheet “${name.slice(0, 60)}”: `;
  const own = ownTable(rows);
  const found = own === undefined ? findColumns(rows) : undefined;
  if (own === undefined && found === undefined) return undefined;
  const below = own?.rows ?? found?.rows ?? [];
  const base = found === undefined ? 1 : baseOf(found.rows, found.columns);
  return below.flatMap((row) => {
    if (isEmpty(row)) return [];
    const read =
      own === undefined ? (found === undefined ? { refused: HINT } : tableQuestion(row, found.columns, base)) : own.read(row);
    const words = row.cells[found?.columns.question ?? own?.question ?? 0] ?? '';
    const question = words.replace(/\s+/g, ' ').trim().slice(0, 60);
    const tell = (what: ExchangeNote['what'], reason: string) =>
      notes.push({ line: row.line, ...(question === '' ? {} : { question }), what, reason: `${place}${reason}.` });
    if ('refused' in read) {
      tell('left-out', `This is not taken: ${read.refused}`);
      return [];
    }
    for (const reason of read.changed) tell('changed', reason);
    return [read.question];
  });
}

/** Reads a table with a question in each row: CSV or Excel, our own layout, those of Kahoot and Quizizz, and others by their headers. */
export const readTable: ReadFormat = (bytes): Imported => {
  const refused = (reason: string): Imported => ({ questions: [], notes: [{ line: 1, what: 'refused', reason }] });
  const sheets = isZip(bytes) ? rowsOfXlsx(bytes) : rowsOfCsv(bytes, hasHeaders);
  if (!sheets.ok) return refused(sheets.error);
  const notes: ExchangeNote[] = [];
  const read = sheets.value.map((sheet) => readSheet(sheet, notes));
  if (read.every((one) => one === undefined)) return refused(HINT);
  return { questions: read.flatMap((one) => one ?? []), notes };
};
