import type { Attempt } from '../session/attempt.ts';

/** How often a signal was met and what became of it. found + clipped + missed = times. */
interface SignalCount {
  readonly times: number;
  readonly found: number;
  readonly clipped: number;
  readonly missed: number;
  /** Times a pen was judged (two pens, something of it marked, and only one of them right), and times it was right. */
  readonly penJudged: number;
  readonly penRight: number;
}

/** How often a decoy was met, and taken whole. */
interface DecoyCount {
  readonly times: number;
  readonly taken: number;
}

export interface SignalStats {
  readonly signals: ReadonlyMap<string, SignalCount>;
  readonly decoys: ReadonlyMap<string, DecoyCount>;
}

/** Guided and open marking apart. */
export type StatsByMode = Readonly<Record<'guided' | 'open', SignalStats>>;

export const NO_STATS: StatsByMode = {
  guided: { signals: new Map(), decoys: new Map() },
  open: { signals: new Map(), decoys: new Map() },
};

/**
 * What became of each signal and decoy, by id, over all answers: guided and open marking apart, for they are not the same task.
 * `formerly` maps earlier ids of signals to those of now; `from`: the answers before, counted already.
 */
export function signalStats(
  attempts: readonly Attempt[],
  previousIds: ReadonlyMap<string, string> = new Map(),
  from: StatsByMode = NO_STATS,
): StatsByMode {
  const over = (mode: 'guided' | 'open'): SignalStats => {
    const signals = new Map(from[mode].signals);
    const decoys = new Map(from[mode].decoys);
    for (const attempt of attempts) {
      if (attempt.type !== 'answer' || attempt.marking !== mode) continue;
      for (const { signal, state, pen: used, eitherPen } of attempt.marked?.signals ?? []) {
        const pen = eitherPen ? null : used;
        const id = previousIds.get(signal) ?? signal;
        const old = signals.get(id) ?? { times: 0, found: 0, clipped: 0, missed: 0, penJudged: 0, penRight: 0 };
        signals.set(id, {
          ...old,
          times: old.times + 1,
          [state]: old[state] + 1,
          penJudged: old.penJudged + (pen ? 1 : 0),
          penRight: old.penRight + (pen === 'right' ? 1 : 0),
        });
      }
      for (const { signal, taken } of attempt.marked?.decoys ?? []) {
        if (signal === null) continue;
        const id = previousIds.get(signal) ?? signal;
        const old = decoys.get(id) ?? { times: 0, taken: 0 };
        decoys.set(id, { times: old.times + 1, taken: old.taken + (taken === 1 ? 1 : 0) });
      }
    }
    return { signals, decoys };
  };
  return { guided: over('guided'), open: over('open') };
}

/** A signal that was marked with the wrong pen: `wrong` of `judged` times. */
export interface WrongPen {
  readonly signal: string;
  readonly wrong: number;
  readonly judged: number;
}

/** Signals marked with the wrong pen more than once, in both modes together, most often first. */
export function wrongPens({ guided, open }: StatsByMode): readonly WrongPen[] {
  return [...new Set([...guided.signals.keys(), ...open.signals.keys()])]
    .map((signal): WrongPen => {
      const counts = [guided, open].flatMap(({ signals }) => signals.get(signal) ?? []);
      const judged = counts.reduce((sum, { penJudged }) => sum + penJudged, 0);
      return { signal, judged, wrong: judged - counts.reduce((sum, { penRight }) => sum + penRight, 0) };
    })
    .filter(({ wrong }) => wrong > 1)
    .toSorted((a, b) => b.wrong - a.wrong || a.judged - b.judged);
}
