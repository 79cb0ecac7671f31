import { coverage, type Marked } from './credit.ts';
import type { OwnedSpan } from './own-words.ts';
import type { Word } from './words.ts';

interface FalseAlarms {
  /** FA: 1 or .5 a decoy, and half the other noise in units. */
  readonly sum: number;
  /** How far each decoy was taken: 0, .5 or 1. A decoy is touched where one of its counted words is marked. */
  readonly decoys: readonly number[];
  /** Marked content words in no span and not free. */
  readonly noiseWords: number;
  /** More than .8 of the noise is marked. */
  readonly blanket: boolean;
}

const BLANKET = 0.8;

/**
 * What marking beside the signals costs. `other`: the content words in no span and not free; `unit`: u, in words.
 * Source: docs/formulas.md#false-alarms.
 */
export function falseAlarms(decoys: readonly OwnedSpan[], other: readonly Word[], marked: Marked, unit: number): FalseAlarms {
  const taken = decoys.map((decoy) => {
    const cover = coverage(decoy, marked);
    return cover >= 0.5 ? 1 : cover > 0 ? 0.5 : 0;
  });
  const noiseWords = other.filter((word) => marked.has(word)).length;
  const inDecoys = decoys.flatMap((decoy) => decoy.counted);
  const share = (inDecoys.filter((word) => marked.has(word)).length + noiseWords) / (inDecoys.length + other.length || 1);
  return {
    sum: taken.reduce<number>((sum, one) => sum + one, 0) + (0.5 * noiseWords) / unit,
    decoys: taken,
    noiseWords,
    blanket: share > BLANKET,
  };
}
