import Papa from 'papaparse';
import { ok, type Result } from '../../core/result.ts';
import { plainTextOf } from '../text/plain-text.ts';
import type { AnkiNote } from './anki-note.ts';

const SEPARATORS: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' };
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** The notes of a text file as Anki exports and imports them: headers behind `#`, then a note in each row. */
export function notesOfText(bytes: Uint8Array): Result<readonly AnkiNote[], string> {
  const text = plainTextOf(bytes, 'A file of Anki notes');
  if (!text.ok) return text;
  const lines = text.value.split('\n');
  const count = lines.findIndex((line) => !line.startsWith('#'));
  const headers = new Map(
    lines.slice(0, Math.max(0, count)).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(1, at).trim().toLowerCase(), line.slice(at + 1)] as const;
    }),
  );
  const separator = (headers.get('separator') ?? 'tab').trim();
  const delimiter = SEPARATORS[separator.toLowerCase()] ?? separator.slice(0, 1);
  const isHtml = headers.get('html')?.trim() !== 'false';
  const columns = headers.get('columns')?.split(delimiter) ?? [];
  const place = (name: string): number => Number(headers.get(`${name} column`) ?? '0') - 1;
  const [guid, deck, tags, type] = [place('guid'), place('deck'), place('tags'), place('notetype')];
  const apart = new Set([guid, deck, tags, type]);
  const { data } = Papa.parse<string[]>(lines.slice(Math.max(0, count)).join('\n'), {
    delimiter,
    newline: '\n',
    skipEmptyLines: true,
  });
  const own = (cells: readonly string[]): readonly string[] => cells.filter((_, at) => !apart.has(at));
  let line = Math.max(0, count) + 1;
  const notes = data.map((cells): AnkiNote => {
    const note = {
      type: cells[type] ?? headers.get('notetype')?.trim() ?? '',
      names: own(columns),
      fields: own(cells).map((cell) => (isHtml ? cell : escaped(cell))),
      tags: (cells[tags] ?? headers.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== ''),
      line,
    };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return note;
  });
  return ok(notes);
}
