import { planChoice } from '../../app/plan/plan-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/plan.ts';
import { rich } from '../../messages/rich.ts';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { page } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { type RecordProps, useRecord } from '../shared/use-record.ts';
import { Words } from '../shared/words.tsx';
import { DoneBar } from '../today/done-bar.tsx';
import { PieceList } from '../today/piece-list.tsx';
import { loadDayFolds, useToday } from '../today/use-today.ts';
import { PlanForm } from './plan-form.tsx';

interface Props extends RecordProps {
  readonly code: string;
}

/** When the exam is, how much time there is, what today is made of, and whether it fits. */
export function Plan({ code, ...props }: Props) {
  const state = useRecord(props, loadDayFolds);
  const index = state.status === 'ready' ? state.index : undefined;
  const known = useToday(index);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  if (index?.packs.length === 0) return <p class="lead">{m.thereAreNoQuestionsForThis}</p>;
  if (!index || !known) return <Opening text={m.openingYourPlan} />;
  const choice = planChoice(page, props.exam);
  return (
    <div class="stack-wide">
      <RecordNotice />
      {choice && <PlanToday index={index} known={known} />}
      <PlanForm exam={props.exam} code={code} choice={choice} />
    </div>
  );
}

interface TodayProps {
  readonly index: BankIndex;
  readonly known: NonNullable<ReturnType<typeof useToday>>;
}

function PlanToday({ index, known: { today, day, words } }: TodayProps) {
  const { exam } = index;
  const days = words.daysWords(today);
  const fit = words.fitWords(today.fit, today.goal);
  return (
    <section class="stack" aria-labelledby="plan-today">
      <h2 id="plan-today">{m.today}</h2>
      {days && (
        <p class="lead">
          <Words>{days}</Words>
        </p>
      )}
      <p>
        <Words>{words.todayWords(today, day)}</Words>
      </p>
      <DoneBar today={today} words={words} />
      {today.pieces.length > 0 && <PieceList index={index} today={today} words={words} />}
      {fit && (
        <p>
          <Words>{fit}</Words>
        </p>
      )}
      {today.mockNeeds !== null && (
        <p>
          {rich(m.aMockExamWouldHelpMost(words.minutesWords(today.mockNeeds)), {
            a: (text) => <a href={siteHref(`/${exam}/mock/`)}>{text}</a>,
          })}
        </p>
      )}
      <p class="small">
        <a href={siteHref(`/${exam}/review/`)}>{m.whatIsDue}</a>
        {' · '}
        <a href={`${siteHref('/method/')}#plan`}>{m.howThePlanIsWorkedOut}</a>
      </p>
    </section>
  );
}
