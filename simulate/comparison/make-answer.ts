import type { AnswerAttempt } from '../../src/core/session/attempt.ts';

/** An answer of which only family, outcome and time matter. */
export const makeAnswer = (family: string, right: boolean, more: Partial<AnswerAttempt> = {}): AnswerAttempt => ({
  ...{ type: 'answer', id: family, exam: 'e', task: '1.1', item: family, revision: 'r', family, at: 0, zone: 0 },
  ...{ device: 'd', seq: 1, first: true, mode: 'practice', session: 's', kind: 'multiple-choice', objective: '1.1.1' },
  ...{ level: 2, chance: 0.25, response: { kind: 'multiple-choice', option: null }, marks: [], marking: 'off', pens: 1 },
  ...{ score: { outcome: 'scored', earned: right ? 1 : 0, total: 1 }, marked: null },
  ...{ cause: right ? 'known' : 'not-known', confidence: null, spent: 0 },
  ...more,
});
