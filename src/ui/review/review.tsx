import { useMemo } from 'preact/hooks';
import type { ReviewState } from '../../app/schedule/schedule-store.ts';
import { REVIEW_LIMIT } from '../../app/settings/settings.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/review.ts';
import { whenWords } from '../../messages/en/review-words.ts';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { env, page, setting } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useLater } from '../shared/use-later.ts';
import { type OverviewProps, useOverview } from '../shared/use-overview.ts';
import { useGuard, useRest } from '../shared/use-presses.ts';
import { Words } from '../shared/words.tsx';
import { pieceHref } from '../today/piece-href.ts';
import { useToday } from '../today/use-today.ts';
import { DueList } from './due-list.tsx';
import { DueSignals } from './due-signals.tsx';
import { DAYS_AHEAD, ReviewsToCome } from './reviews-to-come.tsx';

const loadFolds = () => import('../../app/past/all-folds.ts').then(({ REVIEW_FOLDS }) => REVIEW_FOLDS);
const loadSchedule = () => import('../../app/schedule/schedule-store.ts');

/** What is due today and why, how long it will take, and what can be put aside. */
export function Review(props: OverviewProps) {
  useGuard();
  const state = useOverview(props, loadFolds);
  useRest(state.status);
  const index = state.status === 'ready' ? state.index : undefined;
  const schedule = useLater(index !== undefined, loadSchedule);
  const known = useToday(index);
  const [review, coming] = useMemo(
    () =>
      index && schedule && known
        ? ([schedule.reviewState(page, index), schedule.reviewsToCome(page, index, DAYS_AHEAD)] as const)
        : [],
    [known?.today],
  );
  if (state.status === 'fault')
    return (
      <p key="fault" role="alert">
        {state.message}
      </p>
    );
  if (index?.packs.length === 0)
    return (
      <p key="none" class="lead">
        {m.thereAreNoQuestionsForThis}
      </p>
    );
  if (!index || !known || !review || !coming || !schedule) return <Opening key="looking" text={m.lookingWhatIsDue} />;
  const perQuestion = schedule.secondsPerQuestion(page, index);
  return (
    <div class="stack-wide">
      <RecordNotice />
      <Today index={index} review={review} known={known} />
      <DueSignals index={index} signals={review.signals} perQuestion={perQuestion} limit={setting(REVIEW_LIMIT)} />
      <ReviewsToCome days={coming} />
      <p>
        <a href={siteHref(`/${index.exam}/missed/`)}>{m.allMissedQuestions}</a>
      </p>
    </div>
  );
}

interface TodayProps {
  readonly index: BankIndex;
  readonly review: ReviewState;
  readonly known: NonNullable<ReturnType<typeof useToday>>;
}

function Today({ index, review: { families, next, scheduled, aside }, known: { today, words } }: TodayProps) {
  const { exam } = index;
  const piece = today.pieces.find(({ kind }) => kind === 'review' || kind === 'hardest');
  const step = piece ?? { kind: 'review' as const, count: Math.min(families.length, setting(REVIEW_LIMIT)) };
  const isPast = today.state === 'after' || today.state === 'resting';
  return (
    <section class="stack">
      <p key={today.state} class="lead">
        <Words>{scheduled === 0 && !isPast ? m.nothingToReviewYet : words.reviewWords(today)}</Words>{' '}
        {!isPast && today.reviews === 0 && next !== undefined && <Words>{m.theNextIsDue(whenWords(env, next))}</Words>}
      </p>
      <div class="row">
        {!isPast && step.count > 0 ? (
          <a key="start" class="button primary" href={pieceHref(exam, step)}>
            <Words>{today.reviews > 0 ? m.startTheReview : m.reviewAnyway}</Words>
          </a>
        ) : (
          <a key="new" class="button primary" href={siteHref(`/${exam}/practice/`)}>
            {m.practiceNewQuestions}
          </a>
        )}
      </div>
      {!isPast && <DueList index={index} due={families} aside={aside} />}
    </section>
  );
}
