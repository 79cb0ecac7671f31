import type { MockExam } from '../mock-exam/mock-exam.ts';
import { isRight } from '../score/score.ts';
import type { Attempt } from '../session/attempt.ts';
import { timeline } from './timeline.ts';

/** Of a mock exam's scored questions those met for the first time in it, and how many of them were right. */
export interface MockShare {
  readonly right: number;
  readonly total: number;
}

/** The shares of many mock exams, by id, in one pass over the log: see `mockExamResult`. `nameNow`: what a family is called now. */
export function mockShares(
  attempts: readonly Attempt[],
  mockExams: readonly Pick<MockExam, 'id' | 'form'>[],
  nameNow: (family: string) => string,
): ReadonlyMap<string, MockShare> {
  const met = new Set<string>();
  const fresh = new Map<string, { readonly items: ReadonlySet<string>; right: number }>();
  const forms = new Map(mockExams.map((one) => [one.id, one.form]));
  const begin = (id: string): void => {
    const items = (forms.get(id)?.items ?? []).filter(({ scored, family }) => scored && !met.has(nameNow(family)));
    fresh.set(id, { items: new Set(items.map(({ item }) => item)), right: 0 });
  };
  for (const one of timeline(attempts)) {
    if (one.type === 'drill') continue;
    if (one.type === 'answer' && forms.has(one.session)) {
      if (!fresh.has(one.session)) begin(one.session);
      const own = fresh.get(one.session);
      if (own?.items.has(one.item) && isRight(one.score)) own.right += 1;
    }
    met.add(nameNow(one.family));
  }
  for (const { id } of mockExams) if (!fresh.has(id)) begin(id);
  return new Map([...fresh].map(([id, { items, right }]) => [id, { right, total: items.size }]));
}
