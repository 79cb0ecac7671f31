import type { ExamBlueprint } from '../exam/blueprint.ts';
import type { FormItem } from '../exam/form.ts';
import type { Kind } from '../item/item.ts';
import type { Response } from '../item/response.ts';
import type { MockExam } from '../mock-exam/mock-exam.ts';
import type { MockExamState } from '../mock-exam/mock-exam-state.ts';
import { isRight } from '../score/score.ts';
import type { AnswerAttempt } from '../session/attempt.ts';
import { groupBy } from './group.ts';
import { type VerdictLimits, verdictLimits } from './verdict-limits.ts';
import { wilson } from './wilson.ts';

/** How many were right of how many. */
interface Tally {
  readonly right: number;
  readonly total: number;
}

export interface NamedTally extends Tally {
  readonly name: string;
}

/** What a mock exam came to. Questions without an answer count as wrong; those that have left the bank before scoring do, too. */
export interface MockExamResult {
  /** The scored questions that were met for the first time: what the result is about. */
  readonly fresh: Tally;
  /** 95 % interval of their share of right answers; null where there were none. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Which results of so many questions would have told on which side of the standard one is. */
  readonly limits: VerdictLimits;
  /** All scored questions, and all of them: what was met before is practice. */
  readonly scored: Tally;
  readonly all: Tally;
  /** Questions whose family was met before, of all. */
  readonly repeats: number;
  /** The share of right answers that is assumed to pass: ours, not published. */
  readonly standard: number;
  readonly byTask: readonly NamedTally[];
  readonly byKind: readonly NamedTally[];
  /** Signals met in questions in which any phrase was marked: found of how many. */
  readonly bySignal: readonly NamedTally[];
  /** Time by question, the longest first; `pace` is the time the exam gives to one, ms. */
  readonly times: readonly { readonly item: string; readonly spent: number }[];
  readonly pace: number;
  /** Questions whose answer was changed when they were looked at again. */
  readonly changed: {
    readonly toRight: readonly string[];
    readonly toWrong: readonly string[];
    readonly neither: readonly string[];
  };
  readonly sureAndWrong: readonly string[];
  readonly unanswered: readonly string[];
}

type IsRight = (item: string, response: Response) => boolean | undefined;
type KindOf = (item: string) => Kind | undefined;

const tallyOf = (items: readonly FormItem[], right: ReadonlySet<string>): Tally => ({
  right: items.filter(({ item }) => right.has(item)).length,
  total: items.length,
});

/** First thought against last, where both can be judged; an answer taken back is a wrong one. */
function changes(state: MockExamState, isRightResponse: IsRight): MockExamResult['changed'] {
  const [toRight, toWrong, neither]: [string[], string[], string[]] = [[], [], []];
  for (const [id, { settled, response }] of Object.entries(state.items)) {
    const first = settled[0];
    if (!first || (settled.length < 2 && response !== null)) continue;
    const [before, after] = [isRightResponse(id, first), response === null ? false : isRightResponse(id, response)];
    if (before === undefined || after === undefined) continue;
    if (before === after) neither.push(id);
    else if (after) toRight.push(id);
    else toWrong.push(id);
  }
  return { toRight, toWrong, neither };
}

/**
 * Everything a result shows, from the form, the log's state and the attempts made of it. Goes by ids alone: the order of the questions, or of
 * their options, changes nothing. `met`: the families met before (`metBefore`). `kindOf`: the kinds of questions never shown, which have no attempt; without it they are not in `byKind`.
 */
export function mockExamResult(
  { form }: Pick<MockExam, 'form'>,
  state: MockExamState,
  attempts: readonly AnswerAttempt[],
  { cut, secondsPerQuestion }: Pick<ExamBlueprint, 'cut' | 'secondsPerQuestion'>,
  met: ReadonlySet<string>,
  isRightResponse: IsRight,
  kindOf: KindOf = () => undefined,
): MockExamResult {
  const byItem = new Map(attempts.map((attempt) => [attempt.item, attempt]));
  const right = new Set(attempts.filter(({ score }) => isRight(score)).map(({ item }) => item));
  const grouped = (keyOf: (item: FormItem) => string | undefined): readonly NamedTally[] =>
    [...groupBy(form.items, keyOf)].flatMap(([name, own]) => (name === undefined ? [] : [{ name, ...tallyOf(own, right) }]));
  const inOrder = (tallies: readonly NamedTally[]) =>
    tallies.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const scored = form.items.filter((one) => one.scored);
  const fresh = tallyOf(
    scored.filter(({ family }) => !met.has(family)),
    right,
  );
  const signals = attempts.flatMap(({ marks, marked }) => (marks.length > 0 ? (marked?.signals ?? []) : []));
  return {
    fresh,
    interval: fresh.total === 0 ? null : wilson(fresh.right, fresh.total),
    limits: verdictLimits(fresh.total, cut.mean),
    scored: tallyOf(scored, right),
    all: tallyOf(form.items, right),
    repeats: form.items.filter(({ family }) => met.has(family)).length,
    standard: cut.mean,
    byTask: inOrder(grouped(({ task }) => task)),
    byKind: inOrder(grouped(({ item }) => byItem.get(item)?.kind ?? kindOf(item))),
    bySignal: [...groupBy(signals, ({ signal }) => signal)]
      .map(([name, own]) => ({ name, right: own.filter((one) => one.state === 'found').length, total: own.length }))
      .toSorted((a, b) => a.right / a.total - b.right / b.total || b.total - a.total),
    times: Object.entries(state.items)
      .flatMap(([item, { spent, visits }]) => (visits === 0 ? [] : [{ item, spent }]))
      .toSorted((a, b) => b.spent - a.spent),
    pace: secondsPerQuestion * 1000,
    changed: changes(state, isRightResponse),
    sureAndWrong: attempts.filter((one) => one.confidence === 'sure' && !isRight(one.score)).map(({ item }) => item),
    unanswered: form.items.filter(({ item }) => byItem.get(item)?.score.outcome !== 'scored').map(({ item }) => item),
  };
}
