import Papa from 'papaparse';
import { err, ok, type Result } from '../../core/result.ts';
import { plainTextOf } from '../text/plain-text.ts';

/** A row of a table: its cells, and where it begins in the file, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table, by its name where it has one. */
export interface TableSheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Most rows that are read: a table of questions has one for each. */
export const MAX_ROWS = 20_000;

/** Signs that part cells, the usual one first. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Rows that are tried with each sign. */
const TRIED = 25;

/** The rows of a text file of cells: parted by the sign with which the first rows have headers, else by the likeliest. */
export function rowsOfCsv(
  bytes: Uint8Array,
  hasHeaders: (rows: readonly TableRow[]) => boolean,
): Result<readonly TableSheet[], string> {
  const text = plainTextOf(bytes, 'CSV');
  if (!text.ok) return text;
  const delimiter = DELIMITERS.find((one) => {
    const { data } = Papa.parse<string[]>(text.value, { delimiter: one, preview: TRIED });
    return hasHeaders(data.map((cells) => ({ line: 0, cells })));
  });
  const { data, errors } = Papa.parse<string[]>(text.value, {
    ...(delimiter === undefined ? { delimitersToGuess: DELIMITERS } : { delimiter }),
    skipEmptyLines: false,
  });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) return err(`A quoted cell is never closed (row ${(open.row ?? 0) + 1}).`);
  if (data.length > MAX_ROWS) return err(`The file has more than ${MAX_ROWS} rows. Split it into smaller files.`);
  let line = 1;
  const rows = data.map((cells): TableRow => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return row;
  });
  return ok([{ name: '', rows }]);
}
