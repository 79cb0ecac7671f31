import { FORM_SIZES, type Form, type FormItem, type FormShare } from '../../core/exam/form.ts';
import { EXTRA_TIMES, type ExtraTime, type MockExam, type MockExamRules } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamEvent, MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import { confidence, id, index, mark, marking, numberFrom, pens, response, wholeFrom, yes } from './parse-fields.ts';
import { type Check, enumeration, is, leaf, list, nullable, object, optional, union } from './parse-kit.ts';

const oneOf = <T extends string>(all: readonly T[]): Check<T> =>
  leaf(`one of ${all.join(', ')}`, (value) => all.some((one) => one === value));

const form = object<Form>({
  size: oneOf(FORM_SIZES),
  domain: nullable(id),
  kept: optional(id),
  items: list(object<FormItem>({ item: id, family: id, task: id, domain: id, scored: yes })),
  shares: list(object<FormShare>({ domain: id, wanted: index, got: index, scored: index, repeats: index })),
  seconds: numberFrom(0),
});

/** A mock exam as it is stored. */
export const mockExam = object<MockExam>({
  id,
  exam: id,
  startedAt: index,
  form,
  rules: object<MockExamRules>({ extra: oneOf<ExtraTime>(EXTRA_TIMES), pauses: yes, marking, pens, confidence: yes }),
  seed: leaf('a number', Number.isFinite),
  holder: id,
  updatedAt: index,
  endedAt: nullable(index),
  graded: yes,
});

const event = union<'type', MockExamEvent>('type', {
  show: object({ type: is('show'), item: nullable(id) }),
  respond: object({ type: is('respond'), item: id, response: nullable(response) }),
  strike: object({ type: is('strike'), item: id, option: id, on: yes }),
  flag: object({ type: is('flag'), item: id, on: yes }),
  mark: object({ type: is('mark'), item: id, mark }),
  unmark: object({ type: is('unmark'), item: id, start: index, end: index }),
  'clear-marks': object({ type: is('clear-marks'), item: id }),
  confidence: object({ type: is('confidence'), item: id, confidence }),
  pause: object({ type: is('pause') }),
  resume: object({ type: is('resume') }),
  clock: object({ type: is('clock'), by: leaf('a whole number', Number.isSafeInteger) }),
  submit: object({ type: is('submit'), by: enumeration<'learner' | 'deadline'>({ learner: 1, deadline: 1 }) }),
});

/** A step of a mock exam as it is stored. */
export const mockExamStep = object<MockExamStep>({ id, sitting: id, exam: id, n: wholeFrom(1), at: index, event });
