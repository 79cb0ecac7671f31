import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { elements } from '../xml/xml-query.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { feedbackIn, INLINE_CHOICE, type Lost, qti3Blocks, qti3Inlines } from './qti3-html.ts';
import type { Declared } from './qti3-variable.ts';

/** Feedback that stands apart from its choice, by the choice's identifier. */
type FeedbackByChoice = ReadonlyMap<string, readonly Block[]>;
/** An answer, or why the whole question must stay out. What comes in with a loss is added to `lost`. */
type ReadAnswer = (
  interaction: XmlElement,
  declared: Declared,
  apart: FeedbackByChoice,
  lost: Lost,
) => Result<ExchangeAnswer, string>;

const idOf = (choice: XmlElement): string => choice.attributes.get('identifier')?.trim() ?? '';

function optionOf(choice: XmlElement, isKey: boolean, apart: FeedbackByChoice, lost: Lost): ExchangeOption {
  const inside = feedbackIn(choice).flatMap((feedback) => qti3Blocks(feedback.children, lost));
  return { text: qti3Inlines(choice, lost), isKey, rationale: [...inside, ...(apart.get(idOf(choice)) ?? [])] };
}

/** Why these choices cannot be told apart or are too many, or null. */
function fault(choices: readonly XmlElement[], least: number): string | null {
  if (choices.length < least) return `it has fewer than ${least} choices`;
  if (choices.length > LIMITS.options) return `it has more than ${LIMITS.options} choices`;
  const ids = choices.map(idOf);
  return ids.includes('') || new Set(ids).size < ids.length
    ? 'two of its choices have the same identifier, or one has none'
    : null;
}

const PARTS = 'part of the points for a part of the answer (here an answer is right or wrong as a whole)';

/** What earns something, where no correct response is declared. */
const earning = ({ mapped, single }: Declared): readonly string[] => {
  const best = Math.max(...mapped.values());
  return [...mapped].filter(([, value]) => value > 0 && (!single || value === best)).map(([key]) => key);
};

const choice: ReadAnswer = (interaction, declared, apart, lost) => {
  const choices = elements(interaction, 'qti-simple-choice', 'qti-inline-choice');
  const found = fault(choices, 2);
  if (found !== null) return err(found);
  const correct = declared.correct.length > 0 ? declared.correct : earning(declared);
  const keys = choices.filter((one) => correct.includes(idOf(one)));
  if (keys.length === 0) return err('it does not say which choice is right');
  if (keys.length < new Set(correct).size) return err('a choice that it says is right is not there');
  if (declared.single && keys.length > 1) return err('only one choice can be chosen, but several are right');
  if (new Set([...declared.mapped.values()].filter((value) => value > 0)).size > 1 || declared.mapped.size > 1) lost.add(PARTS);
  const options = choices.map((one) => optionOf(one, keys.includes(one), apart, lost));
  return ok(asChoice(options, optionWords));
};

const ordering: ReadAnswer = (interaction, { correct }, apart, lost) => {
  const choices = elements(interaction, 'qti-simple-choice');
  const found = fault(choices, 2);
  if (found !== null) return err(found);
  if (correct.length === 0) return err('it does not say which order is right');
  const placed = correct.flatMap((id) => choices.find((one) => idOf(one) === id) ?? []);
  if (placed.length < correct.length || new Set(placed).size < placed.length)
    return err('its right order names a choice twice or one that is not there');
  if (placed.length < 2) return err('its right order has only one step');
  return ok({
    kind: 'ordering',
    steps: placed.map((one) => optionOf(one, true, apart, lost)),
    extras: choices.filter((one) => !placed.includes(one)).map((one) => optionOf(one, false, apart, lost)),
  });
};

const matching: ReadAnswer = (interaction, { correct, mapped }, apart, lost) => {
  const [first = [], second = [], ...more] = elements(interaction, 'qti-simple-match-set').map((set) =>
    elements(set, 'qti-simple-associable-choice'),
  );
  const found = fault([...first, ...second], 2);
  if (found !== null || more.length > 0) return err(found ?? 'it has more than two sets');
  const pairs = (correct.length > 0 ? correct : [...mapped].filter(([, value]) => value > 0).map(([key]) => key)).map((pair) =>
    pair.split(' '),
  );
  if (pairs.length === 0) return err('it does not say which pairs are right');
  if (mapped.size > 1) lost.add(PARTS);
  // Prompts are the side on which each has one partner, the first side if both are.
  const partners = (id: string): readonly string[] => pairs.flatMap(([a = '', b = '']) => (a === id ? [b] : b === id ? [a] : []));
  const once = (side: readonly XmlElement[]): boolean => side.every((one) => partners(idOf(one)).length === 1);
  const [prompts, responses] = once(first) ? [first, second] : [second, first];
  if (!once(prompts)) return err('a choice has several partners or none on both sides, which no matching here can say');
  const byId = new Map(responses.map((one) => [idOf(one), qti3Inlines(one, lost)]));
  if (responses.some((one) => feedbackIn(one).length > 0)) lost.add('feedback on responses');
  const read = prompts.map((one) => ({
    prompt: optionOf(one, true, apart, lost),
    response: byId.get(partners(idOf(one))[0] ?? ''),
  }));
  if (read.some(({ response }) => response === undefined)) return err('a right pair names a choice that is not there');
  if (read.length < 2) return err('it has only one pair');
  const used = new Set(pairs.flat());
  return ok({
    kind: 'matching',
    pairs: [
      ...read.map(({ prompt, response }) => ({ prompt, response: response ?? [] })),
      ...responses.filter((one) => !used.has(idOf(one))).map((one) => ({ response: byId.get(idOf(one)) ?? [] })),
    ],
  });
};

/** The interactions that come in as an answer. */
export const QTI3_ANSWERS: Readonly<Record<string, ReadAnswer>> = {
  'qti-choice-interaction': choice,
  [INLINE_CHOICE]: choice,
  'qti-order-interaction': ordering,
  'qti-match-interaction': matching,
};
