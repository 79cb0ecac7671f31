import { useEffect, useState } from 'preact/hooks';
import type { ReviewState } from '../../app/schedule/schedule-store.ts';
import { REVIEW_LIMIT } from '../../app/settings/settings.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { $attempts, $settings, env, page, setting } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useDay } from '../shared/use-day.ts';
import { useLater } from '../shared/use-later.ts';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { DueList } from './due-list.tsx';
import { DueSignals } from './due-signals.tsx';
import { minutesOf, whenWords } from './review-words.ts';

const loadSchedule = () => import('../../app/schedule/schedule-store.ts');

interface Props extends OverviewProps {
  /** The exam's own pace: what a question takes where the learner has no time of their own yet. */
  readonly secondsPerQuestion: number;
}

/** What is due today and why, how long it will take, and what can be put aside. */
export function Review({ secondsPerQuestion, ...props }: Props) {
  useGuard();
  const state = useOverview(props);
  useRest(state.status);
  const attempts = useStore($attempts);
  const settings = useStore($settings);
  const day = useDay();
  const schedule = useLater(state.status === 'ready', loadSchedule);
  const [review, setReview] = useState<ReviewState>();
  const index = state.status === 'ready' ? state.index : undefined;
  useEffect(() => {
    if (!index || !schedule) return;
    setReview(schedule.reviewState(page, index));
    schedule.tellDue(page, index);
  }, [index, schedule, attempts, settings, day]);
  if (state.status === 'fault')
    return (
      <p key="fault" role="alert">
        {state.message}
      </p>
    );
  if (!index || !review || !schedule) return <Opening key="looking" text="Looking what is due …" />;
  if (index.packs.length === 0)
    return (
      <p key="none" class="lead">
        There are no questions for this exam yet. They are being written.
      </p>
    );
  const perQuestion = schedule.secondsPerQuestion(page, index.exam, secondsPerQuestion);
  return (
    <div class="stack-wide">
      <RecordNotice />
      <Today index={index} review={review} limit={setting(REVIEW_LIMIT)} perQuestion={perQuestion} />
      <DueSignals index={index} signals={review.signals} perQuestion={perQuestion} limit={setting(REVIEW_LIMIT)} />
      <p>
        <a href={siteHref(`/${index.exam}/missed/`)}>All missed and starred questions</a>
      </p>
    </div>
  );
}

interface TodayProps {
  readonly index: BankIndex;
  readonly review: ReviewState;
  readonly limit: number;
  readonly perQuestion: number;
}

function Today({ index, review, limit, perQuestion }: TodayProps) {
  const { families, next, scheduled, doneToday, aside } = review;
  const left = Math.max(0, limit - doneToday);
  const now = families.slice(0, left || limit);
  const rest = families.length - now.length;
  const questions = now.reduce((sum, { serves }) => sum + serves.length, 0);
  const long = `${questions} ${questions === 1 ? 'question' : 'questions'}, ${minutesOf(questions, perQuestion)}`;
  return (
    <section class="stack">
      {families.length === 0 && <NothingDue exam={index.exam} next={next} scheduled={scheduled} doneToday={doneToday} />}
      {families.length > 0 && left > 0 && (
        <p key="today" class="lead">
          <Words>
            {now.length} due today. That is {long}; what you miss comes again and takes longer.
            {rest > 0 && ` ${rest} more ${rest === 1 ? 'is due and can' : 'are due and can'} wait until tomorrow.`}
          </Words>
        </p>
      )}
      {families.length > 0 && left === 0 && (
        <p key="done" class="lead">
          <Words>
            Today’s {limit} reviews are done. {families.length} more {families.length === 1 ? 'is' : 'are'} due; they can wait
            until tomorrow, or come now: {long}.
          </Words>
        </p>
      )}
      {families.length > 0 && (
        <div class="row">
          <a class="button primary" href={`${siteHref(`/${index.exam}/practice/`)}?review=family`}>
            <Words>{left === 0 ? 'Review more' : 'Start the review'}</Words>
          </a>
        </div>
      )}
      <DueList index={index} due={families} aside={aside} />
    </section>
  );
}

interface NothingProps {
  readonly exam: string;
  readonly next: number | undefined;
  readonly scheduled: number;
  readonly doneToday: number;
}

function NothingDue({ exam, next, scheduled, doneToday }: NothingProps) {
  return (
    <>
      <p class="lead">
        <Words>
          {scheduled === 0
            ? 'Nothing to review yet. A question answered wrong, or right only by luck, comes back here when it is due.'
            : `Nothing is due${doneToday > 0 ? ' any more today' : ' today'}. ${next === undefined ? '' : `The next comes ${whenWords(env, next)}.`}`}
        </Words>
      </p>
      <a class="button primary" href={siteHref(`/${exam}/practice/`)}>
        Practice new questions
      </a>
    </>
  );
}
