import type { Item } from '../item/item.ts';
import { markableText } from '../item/markable-text.ts';
import { plainText } from '../item/plain-text.ts';
import type { ItemScoring, SpanMeaning } from '../item/scoring.ts';
import { isChoice, keysIn } from '../kinds/is-choice.ts';
import { seededRandom, shuffled } from '../session/random.ts';
import { cuts, type Sentence, sentenceAround } from './sentence-around.ts';

/** What a phrase can be said to point to: a concept, or nothing here (null). */
export type DrillChoice = string | null;

/** One phrase of a question, alone in its sentence or in its whole scenario: what does it point to? */
export interface DrillCard {
  readonly exam: string;
  readonly task: string;
  readonly item: string;
  readonly revision: string;
  readonly family: string;
  /** The flip twin of its question, where there is one. */
  readonly flips: string | null;
  /** The phrase's number in the text, and its signal's or decoy's id. */
  readonly span: number;
  readonly signal: string;
  readonly role: 'signal' | 'decoy';
  /** What is read: its sentence, or all of the scenario and the lead-in. */
  readonly sentence: Sentence;
  /** The sentence is the whole text: from its own alone it could not be told what the phrase does. */
  readonly whole: boolean;
  /** What the question asks, as plain text. */
  readonly leadIn: string;
  /** Concepts of the options in an order by chance; "decides nothing here" (null) comes last. */
  readonly choices: readonly DrillChoice[];
  /** The right ones of these: any of them will do. Of a decoy: null alone. */
  readonly right: readonly DrillChoice[];
}

/** True where the choice is a right one. */
export const isRightChoice = ({ right }: Pick<DrillCard, 'right'>, choice: DrillChoice): boolean => right.includes(choice);

/** The phrase a card is about. */
export const phraseOf = ({ sentence: { text, start, end } }: Pick<DrillCard, 'sentence'>): string => text.slice(start, end);

/** What can be chosen and what is right, or null where the phrase makes no card. */
function answersOf(meaning: SpanMeaning, concepts: readonly string[], keys: readonly string[]) {
  if (meaning.role === 'decoy') return { offered: concepts, right: [null] };
  const pointsTo = meaning.for ?? [];
  const right = keys.filter((concept) => pointsTo.includes(concept));
  // Alone in its sentence, a phrase that points to a wrong option as well would make that as right: it is not offered.
  const offered = concepts.filter((concept) => right.includes(concept) || !pointsTo.includes(concept));
  return right.length > 0 && offered.length > right.length ? { offered, right } : null;
}

/**
 * The cards of a question, in text order: one for each decoy, and for each signal that points to a key. A signal that only rules out an option
 * makes none: alone in its sentence it points nowhere. Nor do questions without a marking step. `seed`: orders the choices.
 */
export function drillCards(item: Item, scoring: ItemScoring, seed: number): readonly DrillCard[] {
  if (!item.marking || !isChoice(item)) return [];
  const conceptOf = (id: string) => scoring.options[id]?.concept ?? [];
  const concepts = [...new Set(item.options.flatMap(({ id }) => conceptOf(id)))];
  const keys = [...new Set(keysIn(scoring.key).flatMap(conceptOf))];
  const { text, spans, words } = markableText(item.scenario, item.leadIn);
  const leadIn = plainText(item.leadIn);
  return spans.flatMap(({ i, start, end }): readonly DrillCard[] => {
    const meaning = scoring.spans.find(({ span }) => span === i);
    if (meaning?.signal === undefined || (meaning.role !== 'signal' && meaning.role !== 'decoy')) return [];
    const answers = answersOf(meaning, concepts, keys);
    if (!answers || answers.offered.length === 0) return [];
    // What stands in the lead-in is said of the options: which of them do what is asked is in the scenario.
    const whole = !meaning.alone || start >= text.length - leadIn.length;
    const { exam, task, id, revision, family } = item;
    return [
      {
        ...{ exam, task, item: id, revision, family, flips: scoring.flips ?? null },
        ...{ span: i, signal: meaning.signal, role: meaning.role },
        sentence: whole ? { text, start, end } : sentenceAround(text, { start, end }, cuts(words)),
        ...{ whole, leadIn },
        // Sorted first, so that the bank's order of the options does not matter.
        choices: [...shuffled(answers.offered.toSorted(), seededRandom(seed, `drill ${id} ${i}`)), null],
        right: answers.right,
      },
    ];
  });
}
