import { isCorrectedBy } from '../../core/correction/is-corrected.ts';
import { asExposure } from '../../core/correction/set-aside.ts';
import { domainOf } from '../../core/exam/domain-of.ts';
import { chosenIn } from '../../core/kinds/is-choice.ts';
import { calendarDay } from '../../core/schedule/local-day.ts';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt, Attempt } from '../../core/session/attempt.ts';
import { firstMeetings } from '../../core/stats/first-meetings.ts';
import { timeline } from '../../core/stats/timeline.ts';
import type { ExamFacts } from '../exam-facts.ts';
import { comparedTests } from './compared-tests.ts';
import type { LearnerRecord } from './learner-record.ts';
import { markRows } from './mark-rows.ts';
import { mockRows } from './mock-rows.ts';
import { outcomeRows } from './outcome-rows.ts';
import type { AttemptRow, LearnerTables } from './row-types.ts';

/** What one learner did in one exam, as rows. Answers to a key that was wrong are left out: they are meetings and nothing else. */
export function learnerRows(record: LearnerRecord, facts: ExamFacts): LearnerTables {
  const own = [...record.attempts.values()].filter(({ exam }) => exam === facts.id);
  const isWrong = (one: Attempt) => facts.wrongKeys.some((wrong) => isCorrectedBy(wrong, one));
  const standing = timeline(own.flatMap((one): readonly Attempt[] => (isWrong(one) ? asExposure(one) : [one])));
  const firsts = firstMeetings(standing, facts.previousIds);
  const arms = comparedTests(
    record,
    own.filter((one) => !isWrong(one)),
    facts,
  );
  const mocks = [...record.sittings.values()]
    .filter(({ exam, graded }) => exam === facts.id && graded)
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  const mockOf = new Map(mocks.map(({ id }, at) => [id, at + 1]));
  const now = (id: string): string => facts.previousIds.get(id) ?? id;
  const answers = standing.filter((one): one is AnswerAttempt => one.type === 'answer' && one.score.outcome !== 'malformed');
  // What is handed in for an assignment is but a part of a record: there the page that stored an answer knew better what was met before.
  const isFirst = ({ id, assignment, first }: AnswerAttempt): boolean => firsts.has(id) && (assignment === undefined || first);
  const attempts = answers.map(
    (one, at): AttemptRow => ({
      ...{ exam: one.exam, domain: domainOf(one.task), n: at + 1, day: calendarDay(one.at, one.zone), mode: one.mode },
      mock: one.mode === 'mock' ? (mockOf.get(one.session) ?? null) : null,
      ...{ item: now(one.item), revision: one.revision, family: now(one.family), task: one.task, objective: one.objective },
      ...{ kind: one.kind, level: one.level, chance: one.chance, first_meeting: isFirst(one) },
      ...{ answered: one.score.outcome === 'scored', correct: isRight(one.score), chosen: chosenIn(one.response) },
      ...{ marking: one.marking, marking_score: one.marked?.score ?? null, recall: one.marked?.recall ?? null },
      ...{ cause: one.cause, confidence: one.confidence, seconds: one.spent / 1000, test_arm: arms.get(one.id) ?? null },
    }),
  );
  return {
    attempts,
    marks: answers.flatMap((one, at) => markRows(one, attempts[at])),
    mock_exams: mocks.map((mock, at) => mockRows(mock, at + 1, answers, firsts)),
    outcomes: outcomeRows(record, standing, facts),
  };
}
