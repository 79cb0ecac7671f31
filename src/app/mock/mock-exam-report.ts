import type { FormItem } from '../../core/exam/form.ts';
import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Response } from '../../core/item/response.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import { ok, type Result } from '../../core/result.ts';
import { isRight } from '../../core/score/score.ts';
import { scoreResponse } from '../../core/score/score-response.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { metBefore } from '../../core/stats/first-meetings.ts';
import { type MockExamResult, mockExamResult } from '../../core/stats/mock-exam-result.ts';
import { attemptOf, feedbackOf } from '../practice/answer.ts';
import type { Feedback } from '../practice/feedback.ts';
import { allIn, currentFamily } from '../schedule/families-now.ts';
import { type BankFault, formerIds } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import type { MockBlueprint } from './mock-blueprint.ts';

// Loaded when a mock exam ends: keys are not needed before.

/** A question of a mock exam that has ended. Without `item` it has left the bank or changed since. */
export interface ReportRow {
  readonly place: FormItem;
  readonly attempt: AnswerAttempt | undefined;
  readonly item: Item | undefined;
  readonly feedback: Feedback | undefined;
}

export interface MockExamReport {
  readonly mockExam: MockExam;
  readonly state: MockExamState;
  readonly result: MockExamResult;
  readonly rows: readonly ReportRow[];
}

interface Both {
  readonly item: Item;
  readonly scoring: ItemScoring;
}

/** Both halves of the form's questions; what has left the bank is left out. */
async function bothHalves(
  { loadItem, loadScoring }: Page,
  index: BankIndex,
  { form }: MockExam,
): Promise<Result<ReadonlyMap<string, Both>, BankFault>> {
  const both = new Map<string, Both>();
  for (const { item: id } of form.items) {
    const [item, scoring] = await Promise.all([loadItem(index, id), loadScoring(index, id)]);
    if (item.ok && scoring.ok) both.set(id, { item: item.value, scoring: scoring.value });
    else {
      const failed = [item, scoring].find((one) => !one.ok && !one.error.gone);
      if (failed && !failed.ok) return failed;
    }
  }
  return ok(both);
}

/**
 * The attempts of a mock exam: one for every question that was on the screen, in the order of the form. Their ids follow from the mock exam's,
 * so that two devices that score the same mock exam make the same ones. Unanswered questions are attempts without an answer; what was never
 * shown is none, and stays unseen.
 */
export async function gradedAttempts(
  page: Page,
  index: BankIndex,
  mockExam: MockExam,
  state: MockExamState,
): Promise<Result<readonly Omit<AnswerAttempt, 'device' | 'seq'>[], BankFault>> {
  const both = await bothHalves(page, index, mockExam);
  if (!both.ok) return both;
  const { marking, pens } = mockExam.rules;
  return ok(
    mockExam.form.items.flatMap(({ item: id }) => {
      const [half, worked] = [both.value.get(id), state.items[id]];
      if (!half || !worked || worked.visits === 0) return [];
      const { response, marks, confidence, spent } = worked;
      const attempt = attemptOf(page, half.item, half.scoring, {
        id: mockExam.id,
        mode: 'mock',
        settings: { marking, pens },
        draft: { response, marks, confidence, spent },
      });
      return [{ ...attempt, id: `${mockExam.id}/${id}`, at: state.ended?.at ?? attempt.at }];
    }),
  );
}

/** Everything the result shows. Throws nothing: what cannot be loaded shows without its text. */
export async function reportOf(
  page: Page,
  index: BankIndex,
  mockExam: MockExam,
  state: MockExamState,
  blueprint: MockBlueprint,
): Promise<MockExamReport> {
  const loaded = await bothHalves(page, index, mockExam);
  const both: ReadonlyMap<string, Both> = loaded.ok ? loaded.value : new Map();
  const own = new Map(
    page.$attempts
      .get()
      .flatMap((one) => (one.type === 'answer' && one.session === mockExam.id ? [[one.item, one] as const] : [])),
  );
  const isRightResponse = (id: string, response: Response): boolean | undefined => {
    const half = both.get(id);
    return half ? isRight(scoreResponse(half.item, half.scoring, response)) : undefined;
  };
  const rows = mockExam.form.items.map((place): ReportRow => {
    const attempt = own.get(place.item);
    const half = both.get(place.item);
    const same = half !== undefined && (attempt === undefined || half.item.revision === attempt.revision);
    return {
      place,
      attempt,
      item: same ? half.item : undefined,
      feedback: same && attempt ? feedbackOf(half.item, half.scoring, attempt, true) : undefined,
    };
  });
  const kindOf = (id: string) => both.get(id)?.item.kind;
  const before = metBefore(allIn(page, index), mockExam.id, formerIds(index));
  const families = mockExam.form.items.map(({ family }) => family);
  const met = new Set(families.filter((family) => before.has(currentFamily(index, family))));
  const result = mockExamResult(mockExam, state, [...own.values()], blueprint, met, isRightResponse, kindOf);
  return { mockExam, state, result, rows };
}
