import { describe, expect, it } from 'vitest';
import { DRILL_PACKS, questionsToDrill } from '../../../src/core/drill/questions-to-drill.ts';
import type { IndexEntry, PackEntry } from '../../../src/core/item/pack.ts';
import { drilled } from './make-drill.ts';

const entry = (id: string, signals: readonly string[], family = id): IndexEntry => ({
  ...{ id, family, kind: 'multiple-choice', objective: '1.1.1', level: 1, signals, title: id },
});
const pack = (task: string, ...items: readonly IndexEntry[]): PackEntry => ({
  task,
  shown: `${task}.json`,
  key: `${task}.key.json`,
  items,
});
const many = Array.from({ length: 20 }, (_, n) => pack(`${n}`, entry(`a${n}`, ['s']), entry(`b${n}`, [`s${n}`])));

describe('the questions of a drill', () => {
  it('are those of a few packs, the same for the same seed and others for another', () => {
    const drawn = [1, 2, 3, 4].map((seed) => questionsToDrill(many, { attempts: [], seed }).join(' '));
    for (const ids of drawn) expect(ids.split(' ')).toHaveLength(2 * DRILL_PACKS);
    expect(new Set(drawn).size).toBeGreaterThan(1);
    expect(questionsToDrill(many, { attempts: [], seed: 1 }).join(' ')).toBe(drawn[0]);
  });

  it('come from where a signal stands that was mistaken most', () => {
    const attempts = [
      drilled({ item: 'b7', span: 0, signal: 's7' }, 1, false),
      drilled({ item: 'b3', span: 0, signal: 's3' }, 2, true),
    ];
    for (const seed of [1, 2, 3]) {
      const ids = questionsToDrill(many, { attempts, seed });
      expect(ids).toContain('b7');
    }
  });

  it('have those of their family with them, wherever it stands, and none without a signal to drill', () => {
    const packs = [
      pack('1', entry('twin-a', ['x'], 'twin'), entry('plain', [])),
      pack('2', entry('twin-b', ['y'], 'twin'), entry('other', ['z'])),
    ];
    expect(questionsToDrill(packs, { attempts: [], only: new Set(['x']), seed: 1 })).toEqual(['twin-a', 'twin-b']);
    expect(questionsToDrill(packs, { attempts: [], only: new Set(['gone']), seed: 1 })).toEqual([]);
    expect(questionsToDrill(packs, { attempts: [], seed: 1 })).not.toContain('plain');
  });
});
