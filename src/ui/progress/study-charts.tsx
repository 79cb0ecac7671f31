import { useMemo } from 'preact/hooks';
import { studyDays } from '../../app/progress/study-days.ts';
import type { ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { attemptsOf } from '../../app/schedule/families-now.ts';
import { reviewsToCome } from '../../app/schedule/schedule-store.ts';
import { planMinutes } from '../../app/settings/settings.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { domainShares } from '../../core/stats/share-over-time.ts';
import { DAYS_AHEAD, ReviewsToCome } from '../review/reviews-to-come.tsx';
import { $attempts, $events, $settings, page, setting } from '../shared/page.ts';
import { useDay } from '../shared/use-day.ts';
import { useStore } from '../shared/use-store.ts';
import { DomainShares } from './domain-shares.tsx';
import { StudyChart } from './study-chart.tsx';

/** Days that are looked back on, today among them. */
const DAYS_BACK = 30;

interface Props {
  readonly index: BankIndex;
  readonly blueprint: ReadinessBlueprint;
}

/** How the days went, and what they will bring. Loads ts-fsrs: take it by import(). */
export function StudyCharts({ index, blueprint }: Props) {
  const [attempts, events, settings, day] = [useStore($attempts), useStore($events), useStore($settings), useDay()];
  const days = useMemo(() => studyDays(page, index, DAYS_BACK), [index, attempts, events, day]);
  const coming = useMemo(() => reviewsToCome(page, index, DAYS_AHEAD), [index, attempts, settings, day]);
  const shares = useMemo(() => domainShares(attemptsOf(page, index)), [index, attempts]);
  const goal = page.isSet(planMinutes(index.exam)) ? setting(planMinutes(index.exam)) : undefined;
  return (
    <>
      <StudyChart days={days} goal={goal} />
      <DomainShares shares={shares} blueprint={blueprint} />
      <ReviewsToCome days={coming} />
    </>
  );
}
