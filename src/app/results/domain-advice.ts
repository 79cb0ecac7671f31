import type { BankIndex } from '../../core/item/pack.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { keysIn } from '../../core/kinds/is-choice.ts';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { type DomainResult, domainResults, type ResultRow } from '../../core/stats/domain-results.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { isLucky } from '../../core/stats/is-lucky.ts';
import { standingOf } from '../correction/standing.ts';
import type { DrillRound } from '../drill/drill-store.ts';
import { dayRead, lessonsRead } from '../lesson/lesson-reading.ts';
import type { MockExamReport } from '../mock/mock-exam-report.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

// Loaded where something has ended.

/** Concepts of the right options: what an answer needed. */
const neededIn = ({ key, options }: ItemScoring): readonly string[] =>
  keysIn(key).flatMap((option) => options[option]?.concept ?? []);

/** Answers as rows of a result. Of what went wrong the keys are fetched, which a record does not hold; without them no concept is known. */
export async function answerRows(page: Page, index: BankIndex, answers: readonly AnswerAttempt[]): Promise<readonly ResultRow[]> {
  return Promise.all(
    answers.map(async (answer): Promise<ResultRow> => {
      const { item, task, revision } = answer;
      const right = isRight(answer.score);
      const scoring = right ? undefined : await page.loadScoring(index, item);
      const concepts = scoring?.ok && scoring.value.revision === revision ? neededIn(scoring.value) : [];
      return { item, task, right, lucky: isLucky(answer), concepts };
    }),
  );
}

/** All questions of a mock exam as rows of a result; what has no answer was not right. */
export const reportRows = ({ rows }: Pick<MockExamReport, 'rows'>): readonly ResultRow[] =>
  rows.map(({ place: { item, task }, attempt, feedback }): ResultRow => {
    const right = attempt !== undefined && isRight(attempt.score);
    const lucky = attempt !== undefined && isLucky(attempt);
    return { item, task, right, lucky, concepts: right || !feedback ? [] : neededIn(feedback.scoring) };
  });

/** The cards of a round as rows of a result: those whose answer is stored. */
export const cardRows = (
  { cards, answers }: Pick<DrillRound, 'cards' | 'answers'>,
  isStored: (attempt: string) => boolean,
): readonly ResultRow[] =>
  cards.flatMap(({ item, task, signal, right: needed }, at): readonly ResultRow[] => {
    const answer = answers[at];
    if (!answer || !isStored(answer.attempt)) return [];
    return [{ item, task, signal, right: answer.right, lucky: false, concepts: needed.flatMap((concept) => concept ?? []) }];
  });

/** What rows come to by domain, with what this learner can read and practice about it. */
export function adviceOn(page: Page, index: BankIndex, rows: readonly ResultRow[]): readonly DomainResult[] {
  const entries = entriesOf(index);
  const objectives = new Map([...entries, ...reservedOf(index)].map(({ id, objective }) => [id, objective]));
  const { items } = foldHistory(standingOf(index, page.$attempts.get()), formerIds(index));
  const read = lessonsRead(page.$events.get(), index.exam);
  return domainResults(rows, {
    entries,
    objectiveOf: (item) => objectives.get(item),
    isSeen: (item) => items.has(item),
    lessons: index.lessons.map(({ task, ...lesson }) => ({
      ...{ lesson: lesson.id, task },
      read: dayRead(read, lesson) !== undefined,
    })),
  });
}
