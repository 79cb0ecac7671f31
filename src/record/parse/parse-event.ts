import {
  type CorrectionSeen,
  type LearnerEvent,
  type LessonRead,
  OUTCOMES,
  type Outcome,
  type OutcomeGiven,
} from '../../core/event/learner-event.ts';
import { id, index, numberFrom, zone } from './parse-fields.ts';
import { type Check, enumeration, is, leaf, nullable, object, union } from './parse-kit.ts';

const base = { id, exam: id, at: index, zone, device: id };

const date: Check<string> = leaf(
  'a date (YYYY-MM-DD)',
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
);

/** An event as it is stored. */
export const learnerEvent = union<'type', LearnerEvent>('type', {
  'lesson-read': object<LessonRead>({ ...base, type: is('lesson-read'), lesson: id }),
  outcome: object<OutcomeGiven>({
    ...base,
    type: is('outcome'),
    date,
    outcome: enumeration<Outcome>(Object.fromEntries(OUTCOMES.map((one) => [one, 1])) as Record<Outcome, 1>),
    score: nullable(numberFrom(0)),
  }),
  'correction-seen': object<CorrectionSeen>({ ...base, type: is('correction-seen'), item: id, date }),
});
