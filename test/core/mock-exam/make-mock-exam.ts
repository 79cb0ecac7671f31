import type { Form } from '../../../src/core/exam/form.ts';
import type { MockExam, MockExamRules } from '../../../src/core/mock-exam/mock-exam.ts';
import type { MockExamEvent, MockExamStep } from '../../../src/core/mock-exam/mock-exam-step.ts';

export const START = 1_800_000_000_000;

const form: Form = {
  size: 'quarter',
  domain: null,
  items: ['q1', 'q2', 'q3'].map((item) => ({ item, family: item, task: '3.1', domain: '3', scored: item !== 'q3' })),
  shares: [{ domain: '3', wanted: 3, got: 3, scored: 2, repeats: 0 }],
  seconds: 300,
};

/** A mock exam of three questions in five minutes. */
export const makeMockExam = (rules: Partial<MockExamRules> = {}): MockExam => ({
  id: 'm1',
  exam: 'e',
  startedAt: START,
  form,
  rules: { extra: 'none', pauses: false, marking: 'open', pens: 1, confidence: true, ...rules },
  seed: 1,
  holder: 'page',
  updatedAt: START,
  endedAt: null,
  graded: false,
});

/** Steps with their numbers; each given as seconds since the start and what happened. */
export const makeSteps = (...events: readonly (readonly [seconds: number, event: MockExamEvent])[]): readonly MockExamStep[] =>
  events.map(([seconds, event], at) => ({
    id: `s${at}`,
    sitting: 'm1',
    exam: 'e',
    n: at + 1,
    at: START + seconds * 1000,
    event,
  }));
