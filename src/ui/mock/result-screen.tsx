import { useEffect, useRef } from 'preact/hooks';
import type { MockExamReport } from '../../app/mock/mock-exam-report.ts';
import { reportRows } from '../../app/results/domain-advice.ts';
import { percent } from '../../core/percent.ts';
import { isRight } from '../../core/score/score.ts';
import type { MockExamResult } from '../../core/stats/mock-exam-result.ts';
import * as m from '../../messages/en/mock.ts';
import { formName } from '../../messages/en/result-words.ts';
import { timeWords } from '../../messages/en/time-words.ts';
import { DomainAdvice } from '../results/domain-advice.tsx';
import { useAdvice } from '../results/use-advice.ts';
import { practiceHref } from '../shared/links.ts';
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
          {m.result}
        </h1>
        <p>
          {blueprint?.code}, {formName(mockExam.form)}, <Moment at={mockExam.startedAt} />.{' '}
          {state.ended?.by === 'deadline' ? m.theTimeWasOver : m.handedInAfter(timeWords(took))}
          {mockExam.rules.pauses && m.stoppingTheClockWasAllowed}
        </p>
        {interval ? (
          <Fresh fresh={fresh} interval={interval} standard={standard} limits={limits} all={repeats === 0} />
        ) : (
          <p>{m.youHadMetAllTheQuestions}</p>
        )}
        {repeats > 0 && <p>{m.practiceWithTheQuestions(repeats, scored.right, scored.total)}</p>}
        <p class="small">
          {m.theStandardOfIsOurAssumption(
            percent(standard),
            blueprint?.code,
            blueprint?.scoring.min,
            blueprint?.scoring.max,
            blueprint?.scoring.pass,
            all.total,
            scored.total,
            all.total - scored.total,
            all.right - scored.right,
          )}
        </p>
        <div class="row">
          <NextStep exam={mockExam.exam} />
          {toPractice.length > 0 && (
            <a
              class={nextIn(new URLSearchParams(location.search)) ? 'button' : 'button primary'}
              href={practiceHref(mockExam.exam, toPractice)}
            >
              {m.practiceThese(toPractice.length)}
            </a>
          )}
          <button type="button" class="button" onClick={toChoice}>
            {m.allMockExams}
          </button>
          <button type="button" class="button plain" onClick={() => print()}>
            {m.print}
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
  const share = right / total;
  return (
    <>
      <p class="result-share">{m.ofRightRight(right, total)}</p>
      <ShareChart share={share} low={low} high={high} standard={standard} />
      <p>
        {m.thatIsOfTheQuestionsThat(percent(share), all, percent(low), percent(high), standing([low, high], standard, limits))}
      </p>
    </>
  );
}

function standing([low, high]: FreshProps['interval'], standard: number, { aboveFrom, belowTo }: FreshProps['limits']): string {
  if (low > standard) return m.allOfThatIsAboveThe;
  if (high < standard) return m.allOfThatIsBelowThe;
  if (belowTo === null) return m.couldNotHaveShownBelow;
  return aboveFrom === null ? m.couldNotHaveShownAbove : m.theAssumedStandardLiesWithinThat;
}
