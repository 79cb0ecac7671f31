import { describe, expect, it } from 'vitest';
import { readMoodleXml } from '../../../src/authoring/formats/moodle-xml.ts';
import { readQti3 } from '../../../src/authoring/formats/qti3.ts';
import { HOSTILE } from './hostile-files.ts';

/** What an attack may cost, with room for a busy machine; measured alone, the dearest takes half a second. */
const SECONDS = 5;
const READERS = [readMoodleXml, readQti3];

describe('a hostile file', () => {
  it.each(Object.keys(HOSTILE))('%s is refused with a reason, soon', (name) => {
    const file = HOSTILE[name]?.() ?? new Uint8Array(0);
    for (const read of READERS) {
      const start = performance.now();
      const { questions, notes } = read(file, 'hostile');
      expect(performance.now() - start).toBeLessThan(SECONDS * 1_000);
      expect(questions).toEqual([]);
      expect(notes).toHaveLength(1);
      expect(notes[0]?.what).toBe('refused');
      expect(notes[0]?.reason).toMatch(/^.{10,300}$/);
    }
  });
});
