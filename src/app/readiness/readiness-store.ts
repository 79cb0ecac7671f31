import type { CutPrior } from '../../core/exam/blueprint.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { READINESS } from '../../core/past/readiness-past.ts';
import { cellTable } from '../../core/readiness/cell-table.ts';
import type { Link } from '../../core/readiness/predict.ts';
import type { ReadinessFold } from '../../core/readiness/readiness-fold.ts';
import type { ReadinessQuestion } from '../../core/readiness/readiness-report.ts';
import type { ReadinessResult } from '../../core/readiness/readiness-result.ts';
import { dayOf } from '../../core/schedule/exam-date.ts';
import { keepTold } from '../past/load-past.ts';
import { foldedIn, keyOf, pageFolds } from '../past/page-folds.ts';
import { pastOf } from '../past/past-of.ts';
import { worldName } from '../past/past-world.ts';
import { examDate } from '../settings/settings.ts';
import { entriesOf, reservedOf } from '../shared/bank-store.ts';
import { today } from '../shared/local-days.ts';
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

/** What was told, with all that it depends on besides the log. */
interface Told {
  readonly exam: string;
  readonly day: number;
  readonly daysLeft: number | null;
  readonly result: ReadinessResult;
}

/** Takes over what was told, where nothing of it has changed; else as much of the trend as still holds. */
async function told(page: Page, index: BankIndex, asked: ReadinessQuestion, state: ReadinessFold): Promise<ReadinessResult> {
  const { table, today: day, daysLeft, ...shape } = asked;
  const exam = JSON.stringify([worldName(page, index), table.domains, shape]);
  const known = pageFolds(page).told.get(keyOf(index, READINESS.name));
  const said = known?.said as Told | undefined;
  const same = said?.exam === exam && !state.ahead ? said : undefined;
  if (same && known?.of === state && same.day === day && same.daysLeft === daysLeft) return same.result;
  // What was kept is of the same log, when that was shorter; of one that was read it is not known.
  const before = foldedIn(page, index) ? same?.result.trend : undefined;
  const result = await page.env.readiness(before ? { ...asked, before } : asked);
  await keepTold(page, index, READINESS, state, { exam, day, daysLeft, result } satisfies Told);
  return result;
}

/** How ready the learner is: the log is folded here, what is dear is worked out beside the page. */
export async function readinessOf(page: Page, index: BankIndex, blueprint: ReadinessBlueprint): Promise<Readiness> {
  const { domains, scoredPlan, cut, link } = blueprint;
  const day = today(page);
  const left = (dayOf(page.setting(examDate(index.exam))) ?? Number.NaN) - day;
  const fold = pastOf(page, index, READINESS);
  const unmet = (entries: readonly { readonly family: string }[]): number =>
    new Set(entries.map(({ family }) => family).filter((family) => !fold.met.has(family))).size;
  const table = cellTable(
    fold,
    domains.map(({ id }) => id),
  );
  const asked = {
    ...{ table, scoredPlan, cut, ...(link ? { link } : {}) },
    ...{ today: day, daysLeft: Number.isNaN(left) ? null : left },
  };
  return {
    ...(await told(page, index, asked, fold)),
    unmet: Object.fromEntries(
      domains.map(({ id, tasks }) => [id, unmet(entriesOf(index).filter(({ task }) => tasks.includes(task)))]),
    ),
    unmetInMocks: unmet(reservedOf(index)),
  };
}
