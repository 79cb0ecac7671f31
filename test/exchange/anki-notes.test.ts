import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { readAnkiNotes } from '../../src/exchange/anki-notes/anki-notes-read.ts';
import { writeZip } from '../../src/exchange/zip/zip.ts';
import { expectMemoryWithin } from '../growth.ts';
import { reported } from './told.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats/anki-notes');
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.expected.md'));

/** Node can pack so since 22.15; what is read here is unpacked by a library. */
const canPack = 'zstdCompressSync' in zlib;
const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(zlib.zstdCompressSync(bytes));

/** A collection that SQLite itself wrote. */
function collection(...statements: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-collection-'));
  try {
    const database = new sqlite.Database(join(folder, 'c'));
    for (const sql of statements) database.exec(sql);
    database.close();
    return new Uint8Array(readFileSync(join(folder, 'c')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, tags TEXT, flds TEXT)';
const note = (id: number, mid: number, ...fields: readonly string[]): string =>
  `INSERT INTO notes VALUES (${id}, 'g${id}', ${mid}, ' tea ', '${fields.join('\u001f').replaceAll("'", "''")}')`;
const CHOICE = ['Question', 'Title', 'QType (0=kprim,1=mc,2=sc)', 'Q_1', 'Q_2', 'Q_3', 'Answers', 'Sources'];
const asked = (id: number, type: string): string =>
  note(id, 1_700_000_000_000_001, '<p>Which are <b>metals</b>?</p>', '', type, 'Brass', 'Oak', 'Zinc', '1 0 1', 'A book.');

const old = (): Uint8Array =>
  collection(
    'CREATE TABLE col (id INTEGER, models TEXT)',
    NOTES,
    `INSERT INTO col VALUES (1, '${JSON.stringify({ 1700000000000001: { name: 'AllInOne', flds: CHOICE.map((name, ord) => ({ name, ord })) } })}')`,
    asked(1, '1'),
    asked(2, '0'),
  );
/** Anki's own order of names stands in its files, and only Anki has it. */
const withOwnOrder = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('COLLATE nocase ', 'COLLATE unicase'), 'latin1'));
const fresh = (): Uint8Array =>
  withOwnOrder(
    collection(
      'CREATE TABLE col (id INTEGER)',
      NOTES,
      'CREATE TABLE notetypes (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL COLLATE nocase , mtime_secs INTEGER)',
      'CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name)',
      'CREATE TABLE fields (ntid INTEGER NOT NULL, ord INTEGER NOT NULL, name TEXT NOT NULL COLLATE nocase , PRIMARY KEY (ntid, ord)) WITHOUT ROWID',
      'CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid)',
      "INSERT INTO notetypes VALUES (7, 'Basic', 0), (1700000000000001, 'AllInOne', 0)",
      "INSERT INTO fields VALUES (7, 0, 'Front'), (7, 1, 'Back')",
      ...CHOICE.map((name, ord) => `INSERT INTO fields VALUES (1700000000000001, ${ord}, '${name}')`),
      note(1, 7, 'What is tea?', 'A drink.'),
      note(2, 7, 'Which?<br>A. one<br>B. two', 'B'),
      asked(3, '1'),
    ),
  );

const METALS = '=====\nWhich are **metals**?\n\n- [x] Brass\n- [ ] Oak\n- [x] Zinc\n\n## Explanation\n\nA book.\n';

describe('notes of Anki', () => {
  it.each(files)('%s gives what its expected.md says', (name) => {
    const expected = readFileSync(join(FOLDER, name.replace(/\.[^.]+$/, '.expected.md')), 'utf8');
    expect(reported(readAnkiNotes(readFileSync(join(FOLDER, name)), name))).toBe(expected);
  });

  it('of an old package come in, and what is no question is told', () => {
    const bytes = writeZip([{ name: 'collection.anki2', content: old() }]);
    const text = reported(readAnkiNotes(bytes, 'deck.apkg'));
    expect(text).toContain(METALS);
    expect(text).toMatch(
      /^left-out \| 0 \| Which are metals\? \| This is not taken: each of its statements is true or false by itself/,
    );
  });

  it.skipIf(!canPack)('of a new package come from its packed collection; cards without options are counted', () => {
    const bytes = writeZip([
      { name: 'collection.anki2', content: old() },
      { name: 'collection.anki21b', content: packed(fresh()) },
    ]);
    expect(reported(readAnkiNotes(bytes, 'deck.apkg'))).toBe(
      `left-out | 0 |  | Notes of the type “Basic” that have no options to choose from are not taken: 1.\n=====\nWhich?\n\n- [ ] one\n- [x] two\n\n${METALS}`,
    );
  });

  it.each([
    ['is no database', { name: 'collection.anki2', content: 'x'.repeat(5000) }],
    ['is cut off', { name: 'collection.anki2', content: old().slice(0, 5000) }],
    ['is not packed as it says', { name: 'collection.anki21b', content: 'x'.repeat(500) }],
    ['is not there', { name: 'media', content: '{}' }],
  ])('that %s is refused with its reason', (_, file) => {
    expect(reported(readAnkiNotes(writeZip([file]), 'deck.apkg'))).toMatch(/^refused \| 1 \| {2}\| The .*collection/);
  });

  it.skipIf(!canPack)('that unpack to far more than they are take no more memory than is read at most', async () => {
    const bomb = writeZip([{ name: 'collection.anki21b', content: packed(new Uint8Array(400_000_000)) }]);
    await expectMemoryWithin('a packed collection of 400 MB', 250, () => {
      expect(reported(readAnkiNotes(bomb, 'deck.apkg'))).toMatch(/unpacks to more than 50 MB/);
    });
  });
});
