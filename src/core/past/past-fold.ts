import type { WrongKey } from '../correction/correction.ts';
import { isCorrectedBy } from '../correction/is-corrected.ts';
import { asExposure } from '../correction/set-aside.ts';
import type { Attempt } from '../session/attempt.ts';

/** What the log of an exam is read with. All of it but the time makes a fold another one. */
export interface PastWorld {
  /** Wall time, ms. */
  readonly now: number;
  /** Earlier ids of questions (and families) to those of now. */
  readonly previousIds: ReadonlyMap<string, string>;
  /** Earlier ids of signals and decoys to those of now. */
  readonly formerSignals: ReadonlyMap<string, string>;
  /** Families of now, by the ids that their questions have and had. */
  readonly families: ReadonlyMap<string, string>;
  /** Difficulties measured of many learners, by question. */
  readonly difficulties: ReadonlyMap<string, number>;
  readonly wrong: readonly WrongKey[];
  /** At which hour a local day begins. */
  readonly dayBegins: number;
}

/** Attempts of one exam in the order of the timeline, in the families of now. */
export interface Added {
  /** Those that count: what answered a wrong key is not among them. */
  readonly standing: readonly Attempt[];
  /** The same in the families that their questions were in then. */
  readonly asGiven: readonly Attempt[];
  /** Those that count, and what answered a wrong key as met: for what counts first meetings. */
  readonly exposed: readonly Attempt[];
  /** What answered a wrong key. */
  readonly aside: readonly Attempt[];
}

/** Something that the log adds up to: plain data, which can be kept and gone on with. */
export interface PastFold<S> {
  /** What it is kept under. */
  readonly name: string;
  /** What no attempt at all adds up to. */
  readonly empty: S;
  /** Goes on by attempts that come after all before: the same as folding all at once; undefined where it cannot promise that. Changes nothing that it is given. */
  extend(state: S, added: Added, world: PastWorld): S | undefined;
}

/**
 * An attempt names the family of its day; a question that became one of several since would else count as two families, and what was missed would
 * never be due again.
 */
function inFamilyOfNow(one: Attempt, families: ReadonlyMap<string, string>): Attempt {
  const family = families.get(one.item) ?? families.get(one.family) ?? one.family;
  return family === one.family ? one : { ...one, family };
}

/** Attempts of an exam, which are in order, as folds take them. */
export function sortAdded(ordered: readonly Attempt[], { families, wrong }: Pick<PastWorld, 'families' | 'wrong'>): Added {
  const all = ordered.map((one) => inFamilyOfNow(one, families));
  if (wrong.length === 0) return { standing: all, asGiven: ordered, exposed: all, aside: [] };
  const isAside = (one: Attempt): boolean => wrong.some((key) => isCorrectedBy(key, one));
  return {
    standing: all.filter((one) => !isAside(one)),
    asGiven: ordered.filter((one) => !isAside(one)),
    exposed: all.flatMap((one): readonly Attempt[] => (isAside(one) ? asExposure(one) : [one])),
    aside: all.filter(isAside),
  };
}
