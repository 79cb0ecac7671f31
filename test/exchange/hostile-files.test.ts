import { describe, expect, it } from 'vitest';
import { readAnkiNotes } from '../../src/exchange/anki-notes/anki-notes-read.ts';
import { readH5p } from '../../src/exchange/h5p/h5p-read.ts';
import { readMoodleXml } from '../../src/exchange/moodle-xml/moodle-xml.ts';
import { readQti3 } from '../../src/exchange/qti3/qti3.ts';
import { readTable } from '../../src/exchange/table/table-read.ts';
import { expectEvenGrowth, expectMemoryWithin } from '../growth.ts';
import { GROWING, HOSTILE } from './hostile-files.ts';

/** By how much an attack may raise the peak memory, MB: room for the text of the largest file that is read at all, in two copies. */
const MEMORY = 300;
const READERS = [readMoodleXml, readQti3];

describe('a hostile file', () => {
  it.each(Object.keys(HOSTILE))('%s is refused with a reason, within a cap of memory', async (name) => {
    const file = HOSTILE[name]?.() ?? new Uint8Array(0);
    for (const read of READERS) {
      await expectMemoryWithin(name, MEMORY, () => {
        const { questions, notes } = read(file, 'hostile');
        expect(questions).toEqual([]);
        expect(notes).toHaveLength(1);
        expect(notes[0]?.what).toBe('refused');
        expect(notes[0]?.reason).toMatch(/^.{10,300}$/);
      });
    }
  });

  it.each(Object.keys(HOSTILE).filter((name) => /\bzip\b/.test(name)))(
    '%s is refused as a table, as notes and as content of H5P, too',
    async (name) => {
      const file = HOSTILE[name]?.() ?? new Uint8Array(0);
      for (const read of [readTable, readAnkiNotes, readH5p]) {
        await expectMemoryWithin(name, MEMORY, () => {
          expect(read(file, 'hostile')).toMatchObject({ questions: [], notes: [{ what: 'refused' }] });
        });
      }
    },
  );

  it.each([
    ['a zip bomb', GROWING.zipBomb, 5_000_000],
    ['a zip that lies about its length', GROWING.lyingZip, 5_000_000],
    ['a zip whose entries share one body', GROWING.sharedBody, 40],
    ['a zip of many entries', GROWING.manyEntries, 1_200],
    ['entities within entities', GROWING.laughs, 9],
    ['deep elements', GROWING.deep, 20_000],
    ['many elements', GROWING.manyElements, 20_000],
    ['many attributes', GROWING.manyAttributes, 20_000],
    ['one long line', GROWING.longLine, 400_000],
    ['an open comment', GROWING.openComment, 400_000],
  ] as const)('%s takes work that grows no faster than it', async (name, make, size) => {
    const workOf = (of: number) => {
      const file = make(of);
      return () => READERS.map((read) => read(file, 'hostile'));
    };
    await expectEvenGrowth(name, workOf, size);
  });
});
