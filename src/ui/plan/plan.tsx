import { useEffect } from 'preact/hooks';
import type { PlanBlueprint, PlanChoice } from '../../app/plan/plan-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { siteHref } from '../shared/links.ts';
import { Opening } from '../shared/opening.tsx';
import { $attempts, $settings, page } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useDay } from '../shared/use-day.ts';
import { useLater } from '../shared/use-later.ts';
import { type RecordProps, useRecord } from '../shared/use-record.ts';
import { useStore } from '../shared/use-store.ts';
import { PlanForm } from './plan-form.tsx';
import type { PlanStore } from './plan-module.ts';
import { daysWords, fitWords, minutes, stepWords } from './plan-words.ts';

const loadStores = async () => {
  const [plan, schedule] = await Promise.all([
    import('../../app/plan/plan-store.ts'),
    import('../../app/schedule/schedule-store.ts'),
  ]);
  return { plan, tellDue: schedule.tellDue };
};

interface Props extends RecordProps {
  readonly blueprint: PlanBlueprint;
}

/** When the exam is, how much time there is, and what to do today. */
export function Plan({ blueprint, ...props }: Props) {
  const state = useRecord(props);
  const stores = useLater(state.status === 'ready', loadStores);
  const settings = useStore($settings);
  const attempts = useStore($attempts);
  const day = useDay();
  const index = state.status === 'ready' ? state.index : undefined;
  // A new date brings reviews forward: the header says how many.
  useEffect(() => {
    if (index) stores?.tellDue(page, index);
  }, [stores, index, settings, attempts, day]);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  if (!index || !stores) return <Opening text="Opening your plan …" />;
  if (index.packs.length === 0) return <p class="lead">There are no questions for this exam yet. They are being written.</p>;
  const choice = stores.plan.planChoice(page, props.exam);
  return (
    <div class="stack-wide">
      <RecordNotice />
      {choice && <Today index={index} blueprint={blueprint} choice={choice} store={stores.plan} />}
      <PlanForm exam={props.exam} code={blueprint.code} choice={choice} store={stores.plan} />
    </div>
  );
}

interface TodayProps {
  readonly index: BankIndex;
  readonly blueprint: PlanBlueprint;
  readonly choice: PlanChoice;
  readonly store: PlanStore;
}

function Today({ index, blueprint, choice, store }: TodayProps) {
  const { steps, fit, done, free, mockNeeds } = store.planToday(page, index, blueprint, choice);
  const days = daysWords(store.daysUntil(page, choice.date));
  return (
    <section class="stack" aria-labelledby="plan-today">
      <h2 id="plan-today">Today</h2>
      {days && <p class="lead">{days}</p>}
      {done && (
        <p>
          Today’s {minutes(choice.minutes)} are done. Whoever has more time can{' '}
          <a href={siteHref(`/${index.exam}/practice/`)}>go on practicing</a>.
        </p>
      )}
      {free && (
        <p>You have studied as many days of the last seven as you planned: today may be free. Whoever goes on begins here:</p>
      )}
      {steps.length > 0 && (
        <ol class="plan-steps">
          {steps.map((step, at) => {
            const { words, href } = stepWords(step, index.exam, blueprint);
            return (
              <li key={href}>
                <a class={at === 0 ? 'button primary' : 'button'} href={href}>
                  {words}
                </a>{' '}
                <span class="small">{minutes(step.minutes)}</span>
              </li>
            );
          })}
        </ol>
      )}
      <p>{fitWords(fit, choice.minutes)}</p>
      {mockNeeds !== null && (
        <p>
          A mock exam would tell most now, but even the shortest takes {minutes(mockNeeds)}: keep a longer day for{' '}
          <a href={siteHref(`/${index.exam}/mock/`)}>a mock exam</a>.
        </p>
      )}
      <p class="small">
        <a href={siteHref(`/${index.exam}/review/`)}>What is due, and why</a>
        {' · '}
        <a href={`${siteHref('/method/')}#plan`}>How the plan is worked out</a>
      </p>
    </section>
  );
}
