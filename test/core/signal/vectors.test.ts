import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Pen } from '../../../src/core/item/scoring.ts';
import { detectionOf as detectionOfParts } from '../../../src/core/signal/bootstrap.ts';
import { detection, detectionCounts, detectionParts } from '../../../src/core/signal/detection.ts';
import type { Mark } from '../../../src/core/signal/mark.ts';
import type { MarkingResult } from '../../../src/core/signal/marking-result.ts';
import { scoreSignals } from '../../../src/core/signal/score-signals.ts';
import type { PenVerdict, ScoredSpan, SignalState } from '../../../src/core/signal/signal-score.ts';
import { markingResult } from '../make-item.ts';

const detectionOf = (results: readonly MarkingResult[]) => detectionOfParts(results.map(detectionParts));

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly accepts?: readonly Pen[];
  readonly weight?: number;
  readonly core?: readonly string[];
}
interface Vectors {
  readonly items: Record<string, { text: string; signals: Place[]; decoys: Place[]; asides: Place[]; plain?: Place[] }>;
  readonly vectors: readonly {
    readonly id: string;
    readonly item: string;
    readonly says: string;
    readonly pens: 1 | 2;
    readonly marking: 'guided' | 'open';
    readonly marks: readonly (Mark & { readonly text: string })[];
    readonly expect: {
      readonly score: number;
      readonly credit: number;
      readonly falseAlarms: number;
      readonly recall: number | null;
      readonly blanket: boolean;
      readonly signals: readonly { state: SignalState; pen: PenVerdict | null }[];
      readonly decoysTaken: number;
      readonly noiseWords: number;
      readonly unit: number;
    };
  }[];
  readonly detection: readonly {
    readonly name: string;
    readonly hits: number;
    readonly signals: number;
    readonly falseAlarms: number;
    readonly noise: number;
    readonly expect: { readonly H: number; readonly F: number; readonly d: number; readonly c: number };
  }[];
}

const file: Vectors = JSON.parse(readFileSync(new URL('../../fixtures/vectors/signal-score.json', import.meta.url), 'utf8'));
/** Figures are given to four decimals. */
const near = (actual: number, expected: number) => expect(Math.abs(actual - expected)).toBeLessThan(1e-4);

describe('the 52 agreed responses', () => {
  it('are all there', () => expect(file.vectors).toHaveLength(52));

  it.each(file.vectors)('$id: $says', ({ item: name, marks, marking, pens, expect: wanted }) => {
    const item = file.items[name];
    if (!item) throw new Error(`no item ${name}`);
    const spans: ScoredSpan[] = [
      ...item.signals.map((place) => ({ ...place, role: 'signal' as const })),
      ...item.decoys.map((place) => ({ ...place, role: 'decoy' as const })),
      ...item.asides.map((place) => ({ ...place, role: 'aside' as const })),
      ...(item.plain ?? []).map((place) => ({ ...place, role: 'plain' as const })),
    ];
    for (const mark of marks) expect(item.text.slice(mark.start, mark.end)).toBe(mark.text);

    const score = scoreSignals(item.text, spans, marks, { marking, pens });
    near(score.score, wanted.score);
    near(score.credit, wanted.credit);
    near(score.falseAlarms, wanted.falseAlarms);
    near(score.unit, wanted.unit);
    expect(score.recall === null).toBe(wanted.recall === null);
    near(score.recall ?? 0, wanted.recall ?? 0);
    expect(score.blanket).toBe(wanted.blanket);
    expect(score.signals).toEqual(wanted.signals);
    expect(score.decoysTaken).toBe(wanted.decoysTaken);
    expect(score.noiseWords).toBe(wanted.noiseWords);
  });
});

describe('the 5 agreed detection sums', () => {
  it('are all there', () => expect(file.detection).toHaveLength(5));

  it.each(file.detection)('$name', ({ expect: wanted, ...counts }) => {
    const sums = detection(counts);
    near(sums.hitRate, wanted.H);
    near(sums.falseAlarmRate, wanted.F);
    near(sums.sensitivity, wanted.d);
    near(sums.bias, wanted.c);
  });
});

interface DetectionVectors {
  readonly cases: readonly {
    readonly name: string;
    readonly questions: readonly {
      readonly signals: number;
      readonly found: number;
      readonly decoys: number;
      readonly decoysTaken: number;
      readonly otherWords: number;
      readonly noiseWords: number;
      readonly unit: number;
    }[];
    readonly expect: {
      readonly hits: number;
      readonly signals: number;
      readonly falseAlarms: number;
      readonly noise: number;
      readonly d: number;
      readonly c: number;
    };
  }[];
}

const sums: DetectionVectors = JSON.parse(
  readFileSync(new URL('../../fixtures/vectors/detection-sums.json', import.meta.url), 'utf8'),
);

describe('detection sums over questions', () => {
  it.each(sums.cases)('of $name', ({ questions, expect: { d, c, ...counts } }) => {
    const results = questions.map(({ signals, found, decoys, decoysTaken, ...words }) =>
      markingResult({
        ...words,
        signals: Array.from({ length: signals }, (_, n) => ({
          ...{ signal: `s${n}`, pen: null, weight: 1 },
          state: n < found ? 'found' : 'missed',
        })),
        decoys: Array.from({ length: decoys }, (_, n) => ({ signal: `d${n}`, taken: n < decoysTaken ? 1 : 0 })),
      }),
    );
    expect(detectionCounts(results)).toEqual(counts);
    near(detectionOf(results).sensitivity, d);
    near(detectionOf(results).bias, c);
  });
});
