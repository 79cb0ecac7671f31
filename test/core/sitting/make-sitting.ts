import type { Form } from '../../../src/core/exam/form.ts';
import type { Sitting, SittingRules } from '../../../src/core/sitting/sitting.ts';
import type { SittingEvent, SittingStep } from '../../../src/core/sitting/sitting-step.ts';

export const START = 1_800_000_000_000;

const form: Form = {
  size: 'quarter',
  domain: null,
  items: ['q1', 'q2', 'q3'].map((item) => ({ item, family: item, task: '3.1', domain: '3', scored: item !== 'q3' })),
  shares: [{ domain: '3', wanted: 3, got: 3, scored: 2, repeats: 0 }],
  seconds: 300,
};

/** A sitting of three questions in five minutes. */
export const makeSitting = (rules: Partial<SittingRules> = {}): Sitting => ({
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
export const makeSteps = (...events: readonly (readonly [seconds: number, event: SittingEvent])[]): readonly SittingStep[] =>
  events.map(([seconds, event], at) => ({
    id: `s${at}`,
    sitting: 'm1',
    exam: 'e',
    n: at + 1,
    at: START + seconds * 1000,
    event,
  }));
