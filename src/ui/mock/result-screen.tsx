import { useEffect, useRef } from 'preact/hooks';
import type { MockExamReport } from '../../app/mock/mock-exam-report.ts';
import { timeWords } from '../../app/mock/time-words.ts';
import { reportRows } from '../../app/results/domain-advice.ts';
import { percent } from '../../core/percent.ts';
import { isRight } from '../../core/score/score.ts';
import type { MockExamResult } from '../../core/stats/mock-exam-result.ts';
import { DomainAdvice } from '../results/domain-advice.tsx';
import { useAdvice } from '../results/use-advice.ts';
import { practiceHref } from '../shared/links.ts';
import { formName } from '../shared/result-words.ts';
import { useStore } from '../shared/use-store.ts';
import { NextStep } from '../today/next-step.tsx';
import { nextIn } from '../today/piece-href.ts';
import { Moment } from './moment.tsx';
import { $blueprint, $index, toChoice } from './page-mock.ts';
import { ResultQuestions } from './result-questions.tsx';
import { ResultTables } from './result-tables.tsx';
import { ShareChart } from './share-chart.tsx';

/** What a mock exam came to. */
export function ResultScreen({ report }: { readonly report: MockExamReport }) {
  const blueprint = useStore($blueprint);
  const index = useStore($index);
  const results = useAdvice(index, report.mockExam.id, () => reportRows(report));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { mockExam, state, result, rows } = report;
  const { fresh, scored, all, interval, limits, repeats, standard } = result;
  const toPractice = rows
    .filter(({ attempt, item }) => item && attempt && !isRight(attempt.score))
    .map(({ place }) => place.item);
  const took = (state.ended?.at ?? mockExam.startedAt) - mockExam.startedAt;
  return (
    <div class="stack-wide result">
      <header class="stack">
        <h1 ref={heading} tabIndex={-1}>
          Result
        </h1>
        <p>
          {blueprint?.code}, {formName(mockExam.form)}, <Moment at={mockExam.startedAt} />.{' '}
          {state.ended?.by === 'deadline'
            ? 'The time was over; it was handed in with every answer given.'
            : `Handed in after ${timeWords(took)}.`}
          {mockExam.rules.pauses && ' Stopping the clock was allowed, unlike in the exam.'}
        </p>
        {interval ? (
          <Fresh fresh={fresh} interval={interval} standard={standard} limits={limits} all={repeats === 0} />
        ) : (
          <p>You had met all the questions that count before. So this was practice, and tells nothing of the exam.</p>
        )}
        {repeats > 0 && (
          <p>
            Practice: with the {repeats} questions you had met before, {scored.right} of {scored.total} were right. What you
            remember of them makes that better than you would be, so no range is shown.
          </p>
        )}
        <p class="small">
          The standard of {percent(standard)} is our assumption. {blueprint?.code} reports a scaled score,{' '}
          {blueprint?.scoring.min} to {blueprint?.scoring.max} with {blueprint?.scoring.pass} to pass; how right answers become
          that score is not published, so no such score is shown here.{' '}
          {all.total > scored.total &&
            `Of the ${all.total - scored.total} questions that do not count you had ${all.right - scored.right} right.`}
        </p>
        <div class="row">
          <NextStep exam={mockExam.exam} />
          {toPractice.length > 0 && (
            <a
              class={nextIn(new URLSearchParams(location.search)) ? 'button' : 'button primary'}
              href={practiceHref(mockExam.exam, toPractice)}
            >
              Practice these {toPractice.length}
            </a>
          )}
          <button type="button" class="button" onClick={toChoice}>
            All mock exams
          </button>
          <button type="button" class="button plain" onClick={() => print()}>
            Print
          </button>
        </div>
      </header>
      {index && <DomainAdvice index={index} results={results} what="question" />}
      {blueprint && index && <ResultTables report={report} blueprint={blueprint} index={index} />}
      <ResultQuestions report={report} />
    </div>
  );
}

interface FreshProps extends Pick<MockExamResult, 'fresh' | 'limits' | 'standard'> {
  readonly interval: readonly [low: number, high: number];
  /** All questions were met for the first time. */
  readonly all: boolean;
}

/** What came of the questions met for the first time: what the result is about. */
function Fresh({ fresh: { right, total }, interval: [low, high], limits, standard, all }: FreshProps) {
  return (
    <>
      <p class="result-share">
        {right} of {total} right
      </p>
      <ShareChart share={right / total} low={low} high={high} standard={standard} />
      <p>
        That is {percent(right / total)} of the questions that count{all ? '' : ' and were new to you'}. With so many questions,
        what you know could be anywhere from {percent(low)} to {percent(high)} (95 % interval).{' '}
        {standing([low, high], standard, limits)}
      </p>
    </>
  );
}

function standing([low, high]: FreshProps['interval'], standard: number, { aboveFrom, belowTo }: FreshProps['limits']): string {
  if (low > standard) return 'All of that is above the assumed standard.';
  if (high < standard) return 'All of that is below the assumed standard.';
  const never =
    belowTo === null
      ? ' So few questions could not have shown that you are below it.'
      : aboveFrom === null
        ? ' So few questions could not have shown that you are above it.'
        : '';
  return `The assumed standard lies within that range: this result alone does not tell on which side you are.${never}`;
}
