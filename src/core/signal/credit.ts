import type { Pen } from '../item/scoring.ts';
import type { Pens } from './mark.ts';
import type { OwnedSpan } from './own-words.ts';
import type { PenVerdict, SignalState } from './signal-score.ts';
import type { Word } from './words.ts';

/** The pen of each marked word: the last that marked it. */
export type Marked = ReadonlyMap<Word, Pen>;

interface Credit {
  readonly state: SignalState;
  /** Null where nothing of it is marked, and with one pen. */
  readonly pen: PenVerdict | null;
  readonly weight: number;
  /** d: 1 found, .5 clipped, 0 missed. */
  readonly seen: number;
  /** v: d, or half of it with the wrong pen. */
  readonly value: number;
}

const SEEN = { found: 1, clipped: 0.5, missed: 0 } as const;

/** Share of a span's counted words that is marked, 0..1; 0 for a span without words. */
export const coverage = ({ counted }: OwnedSpan, marked: Marked): number =>
  counted.filter((word) => marked.has(word)).length / (counted.length || 1);

/** What the marking of one signal earns. Every occurrence of a core word in it must be marked. Source: docs/formulas.md#credit. */
export function creditOf(signal: OwnedSpan, marked: Marked, pens: Pens): Credit {
  const { accepts, core, weight = 1 } = signal.span;
  const cover = coverage(signal, marked);
  const wanted = core?.map((word) => word.toLowerCase());
  const whole = cover >= 0.5 && signal.words.every((word) => marked.has(word) || !wanted?.includes(word.text));
  const state = whole ? 'found' : cover > 0 ? 'clipped' : 'missed';
  const seen = SEEN[state];
  if (pens === 1 || state === 'missed') return { state, pen: null, weight, seen, value: seen };

  const used = signal.counted.map((word) => marked.get(word)).filter((pen) => pen !== undefined);
  const right = used.filter((pen) => accepts?.includes(pen)).length * 2 > used.length;
  return { state, pen: right ? 'right' : 'wrong', weight, seen, value: right ? seen : seen / 2 };
}
