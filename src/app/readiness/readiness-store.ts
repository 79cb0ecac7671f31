import type { CutPrior } from '../../core/exam/blueprint.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { cellTable } from '../../core/readiness/cell-table.ts';
import type { Link } from '../../core/readiness/predict.ts';
import { foldReadiness } from '../../core/readiness/readiness-fold.ts';
import type { ReadinessResult } from '../../core/readiness/readiness-result.ts';
import { dayOf } from '../../core/schedule/exam-date.ts';
import { exposedIn } from '../schedule/families-now.ts';
import { examDate } from '../settings/settings.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import { dayOfMoment, today } from '../shared/local-days.ts';
import type { Page } from '../shared/page.ts';

/** Facts of the exam's blueprint, given by the page. */
export interface ReadinessBlueprint {
  readonly domains: readonly { readonly id: string; readonly name: string; readonly tasks: readonly string[] }[];
  readonly scoredPlan: Readonly<Record<string, number>>;
  readonly cut: CutPrior;
  /** From the exam's calibration file; absent where it has none. */
  readonly link?: Link;
}

export interface Readiness extends ReadinessResult {
  /** Families that can still be met for the first time: in practice by domain, and in mock exams only. */
  readonly unmet: Readonly<Record<string, number>>;
  readonly unmetInMocks: number;
}

/** Difficulties that were measured, by question. */
const difficultiesOf = (index: BankIndex): ReadonlyMap<string, number> =>
  new Map(
    [...entriesOf(index), ...reservedOf(index)].flatMap(({ id, difficulty }) =>
      difficulty === undefined ? [] : [[id, difficulty]],
    ),
  );

/** How ready the learner is: the log is folded here, what is dear is worked out beside the page. */
export async function readinessOf(page: Page, index: BankIndex, blueprint: ReadinessBlueprint): Promise<Readiness> {
  const { domains, scoredPlan, cut, link } = blueprint;
  const attempts = exposedIn(page, index);
  const day = today(page);
  const left = (dayOf(page.setting(examDate(index.exam))) ?? Number.NaN) - day;
  const previousIds = formerIds(index);
  const fold = foldReadiness(attempts, {
    ...{ previousIds, difficulties: difficultiesOf(index), now: page.env.now() },
    dayOf: (at, zone) => dayOfMoment(page, { at, zone }),
  });
  const unmet = (entries: readonly { readonly family: string }[]): number =>
    new Set(entries.map(({ family }) => family).filter((family) => !fold.met.has(family))).size;
  const table = cellTable(
    fold,
    domains.map(({ id }) => id),
  );
  return {
    ...(await page.env.readiness({
      ...{ table, scoredPlan, cut, ...(link ? { link } : {}) },
      ...{ today: day, daysLeft: Number.isNaN(left) ? null : left },
    })),
    unmet: Object.fromEntries(
      domains.map(({ id, tasks }) => [id, unmet(entriesOf(index).filter(({ task }) => tasks.includes(task)))]),
    ),
    unmetInMocks: unmet(reservedOf(index)),
  };
}
