import type { IndexEntry, PackEntry } from '../item/pack.ts';
import type { Attempt } from '../session/attempt.ts';
import { seededRandom, shuffled } from '../session/random.ts';
import { drillNeeds, NEVER_MET, needOf } from './drill-needs.ts';

/** Bank files that the cards of a round come from: some sixty questions, of which twenty cards are taken. */
export const DRILL_PACKS = 4;

interface Wish {
  readonly attempts: readonly Attempt[];
  /** Earlier ids of signals, and those of now. */
  readonly previousIds?: ReadonlyMap<string, string>;
  /** Only questions in which one of these stands. */
  readonly only?: ReadonlySet<string> | undefined;
  /** A whole number, 0..2^53-1: the same gives the same questions. */
  readonly seed: number;
}

/**
 * The questions to take the cards of a round from: those of a few packs, first of the packs where a signal stands that was missed or mistaken
 * most, equals by chance; and their families' other questions, for on twins alone it is seen which cards are riddles.
 */
export function questionsToDrill(packs: readonly PackEntry[], { attempts, previousIds, only, seed }: Wish): readonly string[] {
  const needs = drillNeeds(attempts, previousIds);
  const need = ({ signals }: IndexEntry) => Math.max(...signals.map((id) => needOf(needs.get(id) ?? NEVER_MET)));
  const fits = ({ signals }: IndexEntry) => signals.length > 0 && (!only || signals.some((id) => only.has(id)));
  const all = packs.flatMap((pack) => pack.items.filter(fits).map((entry) => ({ pack, entry })));
  const worst = shuffled(all, seededRandom(seed, 'packs')).toSorted((a, b) => need(b.entry) - need(a.entry));
  const chosen = [...new Set(worst.map(({ pack }) => pack))].slice(0, DRILL_PACKS);
  const families = new Set(all.flatMap(({ pack, entry }) => (chosen.includes(pack) ? [entry.family] : [])));
  return packs.flatMap(({ items }) => items.filter(({ family }) => families.has(family)).map(({ id }) => id));
}
