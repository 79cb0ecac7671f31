import { describe, expect, it } from 'vitest';
import type { MarkingResult } from '../../../src/core/signal/marking-result.ts';
import { readingByMode } from '../../../src/core/signal/reading-by-mode.ts';
import { answer, markingResult } from '../make-item.ts';

const signal = (state: 'found' | 'clipped' | 'missed', pen: 'right' | 'wrong' | null = null, eitherPen = false) => ({
  ...{ signal: 's', state, pen, eitherPen, weight: 1 },
});
const marked = (...signals: MarkingResult['signals']) => markingResult({ signals, noiseUnits: 10, unit: 3 });

describe('readingByMode', () => {
  const log = [
    answer('a', 1, true, { marking: 'guided', marked: marked(signal('found', 'right'), signal('clipped', 'wrong')) }),
    answer('b', 2, true, { marking: 'open', pens: 2, marked: marked(signal('found', 'right'), signal('missed')) }),
    answer('c', 3, true, { marking: 'open', marked: marked(signal('found')) }),
    answer('d', 4, true),
  ];

  it('counts what was found, and pens that were judged, guided and open apart', () => {
    const { guided, open } = readingByMode(log);
    expect(guided).toEqual({ answers: 1, signals: 2, found: 1, penJudged: 2, penRight: 1 });
    expect(open).toEqual({ answers: 2, signals: 3, found: 2, penJudged: 1, penRight: 1 });
  });

  it('counts no pen of a signal that accepts either, nor one of which that was not kept', () => {
    const { eitherPen: _, ...old } = signal('found', 'right');
    const all = marked(signal('found', 'right', true), signal('found', 'wrong'), old);
    const { open } = readingByMode([answer('b', 2, true, { marking: 'open', pens: 2, marked: all })]);
    expect(open).toEqual({ answers: 1, signals: 3, found: 3, penJudged: 1, penRight: 0 });
  });

  it('makes a detection sum of open marking only, and none of too little', () => {
    const { counts, detection } = readingByMode(log);
    expect(counts).toEqual({ hits: 2, signals: 3, falseAlarms: 0, noise: 20 });
    expect(detection).toBeNull();
    const more = Array.from({ length: 10 }, (_, n) =>
      answer(`q${n}`, n, true, { marking: 'open', marked: marked(signal('found'), signal('found')) }),
    );
    const telling = readingByMode(more).detection;
    expect(telling?.sensitivity).toBeGreaterThan(3);
    // Ten questions marked alike tell of no spread between questions.
    expect(telling?.sensitivityError).toBeCloseTo(0, 12);
    const guided = more.map((one) => ({ ...one, marking: 'guided' as const }));
    expect(readingByMode(guided).detection).toBeNull();
  });
});
