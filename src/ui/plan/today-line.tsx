import { useEffect } from 'preact/hooks';
import type { PlanBlueprint } from '../../app/plan/plan-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { siteHref } from '../shared/links.ts';
import { $settings, page } from '../shared/page.ts';
import { useDay } from '../shared/use-day.ts';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { daysWords, todayWords } from './plan-words.ts';

const load = async () => {
  const [plan, schedule] = await Promise.all([
    import('../../app/plan/plan-store.ts'),
    import('../../app/schedule/schedule-store.ts'),
  ]);
  return { ...plan, tellDue: schedule.tellDue, dueFacts: schedule.dueFacts };
};

interface Props {
  readonly index: BankIndex;
  readonly exam: string;
  readonly plan: PlanBlueprint;
}

/** Today in one line: by the plan where there is one, else what is due and the way to a plan. */
export function TodayLine({ index, exam, plan }: Props) {
  const stores = useLater(true, load);
  useStore($settings);
  const day = useDay();
  useEffect(() => stores?.tellDue(page, index), [stores, index, day]);
  const link = siteHref(`/${exam}/plan/`);
  // The place is kept, so that nothing moves when it is known.
  if (!stores) return <p> </p>;
  const choice = stores.planChoice(page, exam);
  if (choice) {
    const today = stores.planToday(page, index, plan, choice);
    const { kind } = today.fit;
    return (
      <p key="plan">
        <Words>
          {[todayWords(today, choice.minutes), daysWords(stores.daysUntil(page, choice.date))].filter(Boolean).join(' ')}
        </Words>{' '}
        <a href={link}>
          <Words>
            {kind === 'past' ? 'Choose a new date' : kind === 'short' ? 'Your plan, which does not fit' : 'Your plan'}
          </Words>
        </a>
      </p>
    );
  }
  const { dueToday } = stores.dueFacts(page, index);
  return (
    <p key={dueToday}>
      {dueToday > 0 && (
        <>
          <a href={siteHref(`/${exam}/review/`)}>
            {dueToday} {dueToday === 1 ? 'review is' : 'reviews are'} due
          </a>
          .{' '}
        </>
      )}
      <a href={link}>Make a plan</a> for your exam date.
    </p>
  );
}
