import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExchangeAnswer, ExchangeOption } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { idOf, type Response } from './qti1-responses.ts';
import { earningConditions, scoreOf, wantedBy } from './qti1-scoring.ts';
import { type Lost, qti1Inlines } from './qti1-text.ts';

const PARTS = 'part of the points for a part of the answer (here an answer is right or wrong as a whole)';

/** Why the choices of a response cannot be told apart or are too many, or null. */
function fault({ labels }: Response): string | null {
  if (labels.length < 2) return 'it has fewer than 2 choices';
  if (labels.length > LIMITS.options) return `it has more than ${LIMITS.options} choices`;
  const ids = labels.map(idOf);
  return ids.includes('') || new Set(ids).size < ids.length
    ? 'two of its choices have the same identifier, or one has none'
    : null;
}

/** Sets of choices that may be the right one: those that a condition with points names, and all that earn something alone. */
function candidates({ id, labels }: Response, conditions: readonly XmlElement[]): readonly (readonly string[])[] {
  const alone = labels.map(idOf).filter((one) => scoreOf(conditions, new Map([[id, [one]]])) > 0);
  const named = earningConditions(conditions).map((condition) =>
    wantedBy(condition).flatMap(({ response, choice }) => (response === id ? [choice] : [])),
  );
  return [alone, ...named].filter((set) => set.length > 0);
}

/** The right choices. */
function keysOf(response: Response, conditions: readonly XmlElement[], lost: Lost): Result<ReadonlySet<string>, string> {
  const { id, labels, single } = response;
  const score = (set: readonly string[]): number => scoreOf(conditions, new Map([[id, set]]));
  if (single) {
    const scores = labels.map((one) => ({ one: idOf(one), score: score([idOf(one)]) }));
    const best = Math.max(...scores.map((one) => one.score));
    const keys = scores.filter((one) => one.score === best);
    if (best <= 0) return err('it does not say which choice is right');
    if (keys.length > 1) return err('each of several choices is right alone, which no kind of question here can say');
    if (scores.some((one) => one.score > 0 && one.score < best)) lost.add(PARTS);
    return ok(new Set(keys.map(({ one }) => one)));
  }
  const sets = candidates(response, conditions).toSorted((a, b) => score(b) - score(a) || a.length - b.length);
  const [best] = sets;
  if (best === undefined || score(best) <= 0) return err('it does not say which choices are right');
  if (best.length > 1 && best.some((one) => score([one]) > 0)) lost.add(PARTS);
  return ok(new Set(best));
}

const optionOf = (label: XmlElement, isKey: boolean, why: ReadonlyMap<string, readonly Block[]>, lost: Lost): ExchangeOption => ({
  text: qti1Inlines(label, lost),
  isKey,
  rationale: why.get(idOf(label)) ?? [],
});

/** Reads a choice: one or several of its labels are right. */
export function qti1Choice(
  response: Response,
  conditions: readonly XmlElement[],
  why: ReadonlyMap<string, readonly Block[]>,
  lost: Lost,
): Result<ExchangeAnswer, string> {
  const found = fault(response);
  if (found !== null) return err(found);
  const keys = keysOf(response, conditions, lost);
  if (!keys.ok) return keys;
  const options = response.labels.map((label) => optionOf(label, keys.value.has(idOf(label)), why, lost));
  return ok(asChoice(options, optionWords));
}

/** Reads steps: the condition that names the most of them has them in their order. */
export function qti1Ordering(
  response: Response,
  conditions: readonly XmlElement[],
  why: ReadonlyMap<string, readonly Block[]>,
  lost: Lost,
): Result<ExchangeAnswer, string> {
  const found = fault(response);
  if (found !== null) return err(found);
  const byId = new Map(response.labels.map((label) => [idOf(label), label]));
  const orders = earningConditions(conditions).map((one) =>
    wantedBy(one).flatMap(({ choice }) => (byId.has(choice) ? [choice] : [])),
  );
  const [order = []] = orders.toSorted((a, b) => b.length - a.length);
  if (order.length < 2 || new Set(order).size < order.length) return err('it does not say which order is right');
  const placed = new Set(order);
  return ok({
    kind: 'ordering',
    steps: order.flatMap((id) => byId.get(id) ?? []).map((label) => optionOf(label, true, why, lost)),
    extras: [...byId.values()].filter((label) => !placed.has(idOf(label))).map((label) => optionOf(label, false, why, lost)),
  });
}
