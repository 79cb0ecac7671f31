import { useMemo } from 'preact/hooks';
import { pastOf } from '../../app/past/past-of.ts';
import { studyDays } from '../../app/progress/study-days.ts';
import type { ReadinessBlueprint } from '../../app/readiness/readiness-store.ts';
import { reviewsToCome } from '../../app/schedule/schedule-store.ts';
import { planMinutes } from '../../app/settings/settings.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { READING } from '../../core/past/reading-past.ts';
import { sharesOverTime } from '../../core/stats/share-over-time.ts';
import { DAYS_AHEAD, ReviewsToCome } from '../review/reviews-to-come.tsx';
import { $events, $settings, page, setting } from '../shared/page.ts';
import { useDay } from '../shared/use-day.ts';
import { useFolded } from '../shared/use-folded.ts';
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
  const [attempts, folded] = useFolded();
  const [events, settings, day] = [useStore($events), useStore($settings), useDay()];
  const days = useMemo(() => studyDays(page, index, DAYS_BACK), [index, attempts, folded, events, day]);
  const coming = useMemo(() => reviewsToCome(page, index, DAYS_AHEAD), [index, attempts, folded, settings, day]);
  const shares = useMemo(() => sharesOverTime(pastOf(page, index, READING).shares), [index, attempts, folded]);
  const goal = page.isSet(planMinutes(index.exam)) ? setting(planMinutes(index.exam)) : undefined;
  return (
    <>
      <StudyChart days={days} goal={goal} />
      <DomainShares shares={shares} blueprint={blueprint} />
      <ReviewsToCome days={coming} />
    </>
  );
}
