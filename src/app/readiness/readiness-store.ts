import type { CutPrior } from '../../core/exam/blueprint.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { type ReadinessReport, readinessReport } from '../../core/readiness/readiness-report.ts';
import { readinessTrend, type TrendPoint } from '../../core/readiness/trend.ts';
import { daysLeft } from '../../core/schedule/exam-date.ts';
import { exposedIn } from '../schedule/families-now.ts';
import { examDate } from '../settings/settings.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';

/** Facts of the exam's blueprint, given by the page. */
export interface ReadinessBlueprint {
  readonly domains: readonly { readonly id: string; readonly name: string; readonly tasks: readonly string[] }[];
  readonly scoredPlan: Readonly<Record<string, number>>;
  readonly cut: CutPrior;
}

export interface Readiness {
  readonly report: ReadinessReport;
  readonly trend: readonly TrendPoint[];
  /** Families that can still be met for the first time: in practice by domain, and in mock exams only. */
  readonly unmet: Readonly<Record<string, number>>;
  readonly unmetInMocks: number;
}

/** How ready the learner is, worked out from the whole log. */
export function readinessOf(page: Page, index: BankIndex, blueprint: ReadinessBlueprint): Readiness {
  const attempts = exposedIn(page, index);
  const left = daysLeft(page.setting(examDate(index.exam)), page.env.now(), page.env.zone());
  const previousIds = formerIds(index);
  const met = new Set(attempts.flatMap((one) => (one.type === 'drill' ? [] : [previousIds.get(one.family) ?? one.family])));
  const unmet = (entries: readonly { readonly family: string }[]): number =>
    new Set(entries.map(({ family }) => family).filter((family) => !met.has(family))).size;
  const asked = {
    ...blueprint,
    attempts,
    previousIds,
    now: page.env.now(),
    daysLeft: Number.isNaN(left) ? null : left,
  };
  return {
    report: readinessReport(asked),
    trend: readinessTrend(asked),
    unmet: Object.fromEntries(
      blueprint.domains.map(({ id, tasks }) => [id, unmet(entriesOf(index).filter(({ task }) => tasks.includes(task)))]),
    ),
    unmetInMocks: unmet(reservedOf(index)),
  };
}
