import { examDate } from '../../app/settings/settings.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { Today } from '../../core/today/today.ts';
import * as m from '../../messages/en/today.ts';
import { rich } from '../../messages/rich.ts';
import { siteHref } from '../shared/links.ts';
import { setting } from '../shared/page.ts';
import { Words } from '../shared/words.tsx';
import { Checklist } from './checklist.tsx';
import { DoneBar } from './done-bar.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { PieceList } from './piece-list.tsx';
import { Resting } from './resting.tsx';
import { StartButton } from './start-button.tsx';
import type { TodayModule } from './today-module.ts';

interface Props {
  readonly index: BankIndex;
  readonly today: Today;
  /** The number of the local day. */
  readonly day: number;
  readonly words: TodayModule;
  readonly open: PracticeSession | undefined;
  /** So few questions were answered that a diagnostic says where to begin. */
  readonly isNew: boolean;
}

const PLANNED = ['working', 'rest', 'done'];

/** The day: how far the exam is, the one button, what was done, what comes next. */
export function DayView({ index, today, day, words, open, isNew }: Props) {
  const { state } = today;
  const { exam } = index;
  const days = words.daysWords(today);
  const fit = PLANNED.includes(state) ? words.fitWords(today.fit, today.goal) : '';
  return (
    <>
      <div class="stack">
        <h1>{m.today}</h1>
        {days && (
          <p class="days-left">
            <Words>{days}</Words>
          </p>
        )}
        <p class="lead">
          <Words>{words.todayWords(today, day)}</Words>
        </p>
        {state === 'resting' && <Resting exam={exam} />}
        {(open || today.pieces.length > 0) && (
          <div class="row">
            <StartButton index={index} today={today} words={words} open={open} />
          </div>
        )}
        {today.pieces.length === 0 && !open && ['done', 'resting'].includes(state) && (
          <p>
            <a href={siteHref(`/${exam}/practice/`)}>{m.practiceAnyway}</a>
          </p>
        )}
        {(state === 'no-plan' || PLANNED.includes(state)) && <DoneBar today={today} words={words} />}
      </div>
      {state === 'after' && <OutcomeForm exam={exam} date={setting(examDate(exam))} />}
      {isNew && (state === 'no-plan' || state === 'working') && (
        <p class="measure">
          {rich(m.notSureWhereToBegin, {
            a: (text) => <a href={`${siteHref(`/${exam}/practice/`)}?diagnostic=&then=`}>{text}</a>,
          })}
        </p>
      )}
      {today.pieces.length > 1 && (
        <section class="stack" aria-labelledby="next">
          <h2 id="next">{m.next}</h2>
          <PieceList index={index} today={today} words={words} />
        </section>
      )}
      {state === 'eve' && <Checklist />}
      {fit && (
        <p class="small measure">
          <Words>{fit}</Words>
        </p>
      )}
      {state === 'no-plan' ? (
        <p>{rich(m.setYourExamDateAndTime, { a: (text) => <a href={siteHref(`/${exam}/plan/`)}>{text}</a> })}</p>
      ) : (
        state !== 'after' &&
        state !== 'resting' && (
          <p>
            <a href={siteHref(`/${exam}/plan/`)}>{m.yourPlan}</a>
          </p>
        )
      )}
    </>
  );
}
