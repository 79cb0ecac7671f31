import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBackup, toBackup } from '../../src/record/backup/backup.ts';
import type { ProgressStore } from '../../src/record/record-store.ts';
import { tellFigures } from '../figures.ts';
import { expectEvenGrowth } from '../growth.ts';
import { value } from './asserts.ts';
import { type DexiePlace, dexiePlace } from './dexie-place.ts';
import { memoryPlace } from './memory-place.ts';
import { chosen, flag, NOW, seen } from './rows.ts';

const CORPORA = new URL('../fixtures/corpora/', import.meta.url);
const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, CORPORA), 'utf8'));

let place: DexiePlace | undefined;
afterEach(() => place?.closeAll());

/** Reads it as a Result that is a fault with words. */
const refused = async (what: string, content: Blob | string): Promise<void> => {
  const read = await fromBackup(content);
  expect(read.ok, what).toBe(false);
  if (!read.ok) expect(read.error.message.length, what).toBeGreaterThan(20);
};

describe('the JSON parsing corpus', () => {
  const folder = new URL('json/test_parsing/', CORPORA);
  const names = readdirSync(folder);

  it('is there in full', () => expect(names).toHaveLength(318));

  it('is refused file by file, as bytes and as text', async () => {
    for (const name of names) {
      const bytes = readFileSync(new URL(encodeURIComponent(name), folder));
      await refused(name, new Blob([bytes]));
      await refused(name, bytes.toString('utf8'));
    }
    tellFigures('hostile-json', { files: names.length, 'taken in': 0 });
  });

  it('takes work that grows no faster than its files', async () => {
    const texts = names.map((name) => readFileSync(new URL(encodeURIComponent(name), folder), 'utf8'));
    const workOf = (times: number) => {
      const grown = texts.map((text) => text.repeat(times));
      return async () => {
        for (const text of grown) await fromBackup(text);
      };
    };
    await expectEvenGrowth('all files', workOf, 40);
  });

  it('is refused or kept inside a record, where it stands as an unknown field', async () => {
    const line = JSON.stringify(flag('i'));
    for (const name of names) {
      const content = readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');
      const read = await fromBackup(
        `{"format":"signalmark-record","version":1,"attempts":[],"flags":[${line.slice(0, -1)},"x":${content}}],"sessions":[],"settings":[]}`,
      );
      if (name.startsWith('n_')) continue;
      if (name.startsWith('y_')) expect(read.ok, name).toBe(true);
      // What parses comes back, or is refused by name: never half.
      if (read.ok) expect(toBackup(read.value)).toBe(toBackup(await again(toBackup(read.value))));
    }
  });
});

const again = async (backup: string) => {
  const read = await fromBackup(backup);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

it('our own import attacks are refused', async () => {
  for (const attack of readJson('own-attacks.json').json_import_attacks) {
    await refused(String(attack).slice(0, 40), typeof attack === 'string' ? attack : JSON.stringify(attack));
  }
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('naughty strings', () => {
  const attacks = readJson('own-attacks.json');
  const strings: readonly string[] = [
    ...readJson('blns.json'),
    ...attacks.csv_formula_cells,
    ...attacks.markdown_xss,
    '\u0000',
    '\ud800',
    'a\udc00b',
    '__proto__',
  ];

  const survives = async (from: ProgressStore, to: ProgressStore): Promise<void> => {
    for (const [i, note] of strings.entries()) {
      await value(from.setFlag({ item: `i${i}`, exam: 'e', starred: false, note, at: i }));
      await value(from.setSetting({ key: `k${i}`, value: note, at: i }));
    }
    const file = new Blob([toBackup(await value(from.dump()))]);
    const read = await fromBackup(file);
    if (!read.ok) throw new Error(read.error.message);
    await value(to.merge(read.value, NOW));
    const notes = new Map((await value(to.flags())).map((each) => [each.item, seen(each)[1] ?? '']));
    const values = new Map((await value(to.settings())).map((setting) => [setting.key, chosen(setting)]));
    for (const [i, note] of strings.entries()) {
      expect(notes.get(`i${i}`)).toBe(note);
      expect(values.get(`k${i}`)).toBe(note);
    }
  };

  it('survive memory, export and import as notes and settings, letter for letter', async () => {
    expect(strings.length).toBeGreaterThan(500);
    await survives(memoryPlace().tab(), memoryPlace().tab());
    tellFigures('naughty-strings', { strings: strings.length, changed: 0 });
  });

  it('survive IndexedDB, export and import too', async () => {
    place = dexiePlace();
    await survives(place.tab(), memoryPlace().tab());
  });

  it('survive as names of items and keys', async () => {
    place = dexiePlace();
    const store = place.tab();
    const names = [...new Set(strings)].filter((name) => name !== '');
    for (const item of names) await value(store.setFlag({ item, exam: 'e', starred: true, note: '', at: 1 }));
    const read = await fromBackup(toBackup(await value(store.dump())));
    expect(read.ok && new Set(read.value.flags.map(({ item }) => item))).toEqual(new Set(names));
  });
});
