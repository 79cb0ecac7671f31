import type { AuthoredSignal } from '../../content/parse/authored.ts';

/** What the phrases and options of a template stand for. */
export interface Meanings {
  /** Concepts of the keys; empty where the exam has none yet. */
  readonly keys: readonly string[];
  /** Concepts of wrong options. */
  readonly others: readonly string[];
  /** Ids for phrases that decide; empty where no signal points to the key. */
  readonly signals: readonly string[];
  readonly decoy?: string;
}

const ids = (list: readonly { readonly value: string }[]): readonly string[] => list.map(({ value }) => value);

/**
 * Chooses concepts and signals that agree with one another, so that a template breaks no rule by itself: each signal points to the key and
 * against no key, and no wrong option stands for what a signal points to.
 */
export function chooseMeanings(
  concept: string | undefined,
  keyCount: number,
  concepts: readonly string[],
  signals: readonly AuthoredSignal[],
): Meanings {
  if (concept === undefined) return { keys: [], others: [], signals: [] };
  const usable = signals.filter((one) => !one.decoy && ids(one.for).includes(concept) && !ids(one.against).includes(concept));
  const chosen = usable.slice(0, 2);
  const ruledOut = new Set(chosen.flatMap((one) => ids(one.against)));
  const pointedTo = new Set(chosen.flatMap((one) => ids(one.for)));
  const rest = concepts.filter((one) => one !== concept);
  const moreKeys = rest.filter((one) => !ruledOut.has(one)).slice(0, keyCount - 1);
  const keys = [concept, ...moreKeys];
  const others = rest
    .filter((one) => !keys.includes(one) && !pointedTo.has(one))
    .toSorted((a, b) => Number(ruledOut.has(b)) - Number(ruledOut.has(a)));
  const decoy = signals.find((one) => !chosen.includes(one) && ids(one.tempts).some((tempted) => others.includes(tempted)));
  // Each key needs a concept where there are signals.
  const enough = keys.length === keyCount && decoy !== undefined;
  return {
    keys,
    others,
    signals: enough ? chosen.map(({ id }) => id) : [],
    ...(enough ? { decoy: decoy.id } : {}),
  };
}
