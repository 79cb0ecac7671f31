import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { err, ok, type Result } from '../../core/result.ts';
import { isFields } from '../fields.ts';
import type { AnkiNote } from './anki-note.ts';

type Row = Readonly<Record<string, unknown>>;
type Query = (sql: string) => readonly Row[];

/** Notes of one package. */
const MAX_NOTES = 50_000;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Ids are larger than numbers hold; they only name each other. */
const key = (value: unknown): string => String(value);

interface NoteType {
  readonly name: string;
  readonly fields: readonly string[];
}

/** Note types as they were: JSON in one cell. */
function oldTypes(query: Query): ReadonlyMap<string, NoteType> {
  const models: unknown = JSON.parse(text(query('SELECT models FROM col')[0]?.['models']) || '{}');
  return new Map(
    Object.entries(isFields(models) ? models : {}).flatMap(([id, model]): [string, NoteType][] => {
      if (!isFields(model) || !Array.isArray(model['flds'])) return [];
      const fields = model['flds'].filter(isFields).toSorted((a, b) => Number(a['ord']) - Number(b['ord']));
      return [[id, { name: text(model['name']), fields: fields.map((field) => text(field['name'])) }]];
    }),
  );
}

/** Note types as they are now: tables. */
function newTypes(query: Query): ReadonlyMap<string, NoteType> {
  const fields = query('SELECT ntid, ord, name FROM fields');
  return new Map(
    query('SELECT id, name FROM notetypes').map((row): [string, NoteType] => {
      const own = fields
        .filter(({ ntid }) => key(ntid) === key(row['id']))
        .toSorted((a, b) => Number(a['ord']) - Number(b['ord']));
      return [key(row['id']), { name: text(row['name']), fields: own.map(({ name }) => text(name)) }];
    }),
  );
}

function notesFrom(query: Query): readonly AnkiNote[] {
  const isNew = query("SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'notetypes'").length > 0;
  const types = isNew ? newTypes(query) : oldTypes(query);
  return query(`SELECT CAST(mid AS TEXT) AS mid, flds, tags FROM notes LIMIT ${MAX_NOTES + 1}`).map((row) => {
    const type = types.get(key(row['mid']));
    return {
      type: type?.name ?? '',
      names: type?.fields ?? [],
      fields: text(row['flds']).split('\u001f'),
      tags: text(row['tags'])
        .split(/\s+/)
        .filter((tag) => tag !== ''),
      line: 0,
    };
  });
}

/** Anki sorts names in an order of its own, which SQLite does not have: without it no table is read whose names have that order. */
const OWN_ORDER = 'COLLATE unicase';
const KNOWN_ORDER = 'COLLATE nocase ';

/** Puts an order that is there, of as many letters, in the place of the other. */
function withKnownOrder(file: Buffer): void {
  for (let at = file.indexOf(OWN_ORDER); at !== -1; at = file.indexOf(OWN_ORDER, at + 1)) file.write(KNOWN_ORDER, at, 'latin1');
}

/** The notes of a collection, which is an SQLite file; or why it cannot be read. The library opens files only, so it gets one for a moment. */
export function notesOfSqlite(bytes: Uint8Array): Result<readonly AnkiNote[], string> {
  if (bytes.length < 100) return err('The collection in the package is damaged.');
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-anki-'));
  try {
    const file = join(folder, 'collection');
    // What says that newer pages may lie in a second file, which no package has.
    const alone = Buffer.from(bytes);
    alone.set([1, 1], 18);
    withKnownOrder(alone);
    writeFileSync(file, alone);
    const database = new sqlite.Database(file, { readOnly: true });
    try {
      const notes = notesFrom((sql) => database.all(sql) as readonly Row[]);
      return notes.length > MAX_NOTES
        ? err(`The package has more than ${MAX_NOTES} notes. Export one deck at a time.`)
        : ok(notes);
    } finally {
      database.close();
    }
  } catch (error) {
    return err(
      `The collection in the package cannot be read (${error instanceof Error ? error.message.slice(0, 100) : 'damaged'}).`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
