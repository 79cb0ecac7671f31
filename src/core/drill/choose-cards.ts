import type { Item } from '../item/item.ts';
import { markableText } from '../item/markable-text.ts';
import type { ItemScoring } from '../item/scoring.ts';
import type { Attempt } from '../session/attempt.ts';
import { seededRandom, shuffled } from '../session/random.ts';
import { type DrillCard, drillCards, phraseOf } from './drill-card.ts';
import { drillNeeds, NEVER_MET, needOf } from './drill-needs.ts';

/** A question a drill may take phrases from. */
export interface DrillQuestion {
  readonly item: Item;
  readonly scoring: ItemScoring;
  /** Kept for mock exams: never drilled, whether met or not. */
  readonly reserved: boolean;
}

export interface DrillWish {
  readonly questions: readonly DrillQuestion[];
  readonly attempts: readonly Attempt[];
  /** Earlier ids of signals, and those of now. */
  readonly previousIds?: ReadonlyMap<string, string>;
  /** At most so many cards. */
  readonly count: number;
  /** A whole number, 0..2^53-1: the same gives the same cards. */
  readonly seed: number;
}

/** After so many of one role the other has its turn, or the role would give the answer away. */
const IN_A_ROW = 3;

const nameOf = ({ item, span }: { readonly item: string; readonly span: number }) => `${item} ${span}`;

/** Cards that look the same but are answered differently, as some twins make them: which question it is cannot be seen on them, so none is fair. */
function withoutRiddles(cards: readonly DrillCard[]): readonly DrillCard[] {
  const shown = (card: DrillCard) => JSON.stringify([phraseOf(card), card.sentence.text, card.leadIn]);
  const answers = new Map<string, Set<string>>();
  for (const card of cards) {
    answers.set(shown(card), (answers.get(shown(card)) ?? new Set()).add(JSON.stringify(card.right.toSorted())));
  }
  return cards.filter((card) => answers.get(shown(card))?.size === 1);
}

/** Every card there is, once: twins and variants share phrases that mean the same in both. */
function allCards({ questions, seed }: DrillWish): readonly DrillCard[] {
  const cards = withoutRiddles(
    questions
      .filter(({ reserved }) => !reserved)
      // An order of its own, so that the bank's does not matter.
      .toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))
      .flatMap(({ item, scoring }) => drillCards(item, scoring, seed)),
  );
  const meant = (card: DrillCard) => JSON.stringify([card.family, phraseOf(card), card.signal, card.right]);
  return [...new Map(shuffled(cards, seededRandom(seed, 'cards')).map((card) => [meant(card), card])).values()];
}

/** The phrase of the twin that flips the answer: each of the two stands in its own text only. */
function flipOf(card: DrillCard, rest: readonly DrillCard[], texts: ReadonlyMap<string, string>): DrillCard | undefined {
  const isOnlyIn = (one: DrillCard, other: string) => !(texts.get(other)?.includes(phraseOf(one)) ?? true);
  if (card.role !== 'signal' || card.flips === null || !isOnlyIn(card, card.flips)) return undefined;
  return rest.find((one) => one.item === card.flips && one.role === 'signal' && isOnlyIn(one, card.item));
}

/** Cards of the role whose turn it is, where there are any. */
function inTurn(rest: readonly DrillCard[], chosen: readonly DrillCard[]): readonly DrillCard[] {
  const last = chosen.slice(-IN_A_ROW);
  const role = last[0]?.role;
  if (last.length < IN_A_ROW || last.some((card) => card.role !== role)) return rest;
  const others = rest.filter((card) => card.role !== role);
  return others.length > 0 ? others : rest;
}

/**
 * The cards of a drill in their order. What was missed or mistaken most comes first; each card taken counts as one answered well, so that the
 * worst signal alternates with the next worst. Of a signal's cards the one drilled least comes first; equals by chance. The phrase that flips
 * the answer of a twin follows the one it stands for.
 */
export function chooseCards(wish: DrillWish): readonly DrillCard[] {
  const rest = [...allCards(wish)];
  const texts = new Map(wish.questions.map(({ item }) => [item.id, markableText(item.scenario, item.leadIn).text]));
  const needs = new Map(drillNeeds(wish.attempts, wish.previousIds));
  const drilled = new Map<string, number>();
  for (const attempt of wish.attempts) {
    if (attempt.type === 'drill') drilled.set(nameOf(attempt), (drilled.get(nameOf(attempt)) ?? 0) + 1);
  }
  const need = ({ signal }: DrillCard) => needOf(needs.get(signal) ?? NEVER_MET);
  const times = (card: DrillCard) => drilled.get(nameOf(card)) ?? 0;
  const chosen: DrillCard[] = [];
  while (chosen.length < wish.count) {
    const before = chosen.at(-1);
    const flip = before && flipOf(before, rest, texts);
    const next = flip ?? inTurn(rest, chosen).toSorted((a, b) => need(b) - need(a) || times(a) - times(b))[0];
    if (!next) break;
    chosen.push(next);
    rest.splice(rest.indexOf(next), 1);
    const { times: met, wrong } = needs.get(next.signal) ?? NEVER_MET;
    needs.set(next.signal, { times: met + 1, wrong });
  }
  return chosen;
}
