import type { OutcomeGiven } from '../../core/event/learner-event.ts';
import { cellTable } from '../../core/readiness/cell-table.ts';
import { chanceLater } from '../../core/readiness/chance-later.ts';
import { type Belief, beliefAt, outlooks, rateLeft } from '../../core/readiness/outlook.ts';
import { examDraws } from '../../core/readiness/predict.ts';
import { foldReadiness } from '../../core/readiness/readiness-fold.ts';
import { isEnough, READINESS_SEED } from '../../core/readiness/readiness-report.ts';
import { DAY, dayOf } from '../../core/schedule/exam-date.ts';
import { localDay } from '../../core/schedule/local-day.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { groupBy } from '../../core/stats/group.ts';
import type { ExamFacts } from '../exam-facts.ts';
import type { LearnerRecord } from './learner-record.ts';
import type { OutcomeRow } from './row-types.ts';

/** Mean and standard deviation of the ability over the exam's plan, so many days after a moment, all time constants believed alike. */
function planAbility(belief: Belief, days: number, plan: Readonly<Record<string, number>>): readonly [mean: number, sd: number] {
  const { domains } = belief;
  const total = domains.reduce((sum, domain) => sum + (plan[domain] ?? 0), 0);
  const weights = domains.map((domain) => (plan[domain] ?? 0) / total);
  const size = domains.length;
  const over = (values: ArrayLike<number>): number => weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0);
  const each = outlooks(belief, days).map((outlook) => {
    const rate = rateLeft(outlook);
    const along = over(outlook.gained) + over(outlook.tilt);
    const mean = over(outlook.mean) + rate.mean * along - outlook.center * over(outlook.tilt);
    let variance = rate.variance * along * along;
    for (let column = 0; column < size; column += 1) {
      const part = weights.reduce((sum, weight, row) => sum + weight * (outlook.root[row * size + column] ?? 0), 0);
      variance += part * part;
    }
    return { mean, variance };
  });
  const mean = each.reduce((sum, one) => sum + one.mean, 0) / each.length;
  const variance = each.reduce((sum, one) => sum + one.variance + (one.mean - mean) ** 2, 0) / each.length;
  return [mean, Math.sqrt(variance)];
}

/** What readiness said of an exam on its day, from the answers before it. */
export function expectedOn(
  attempts: readonly Attempt[],
  day: number,
  facts: ExamFacts,
): Omit<OutcomeRow, 'exam' | 'exam_date' | 'outcome' | 'scaled_score'> {
  const before = attempts.filter(({ at, zone }) => localDay(at, zone) < day);
  const answers = before.filter(({ type }) => type === 'answer').length;
  const { previousIds, difficulties, domains, scoredPlan, cut, link } = facts;
  const fold = foldReadiness(before, { previousIds, difficulties, now: (day + 1) * DAY, dayOf: localDay });
  const table = cellTable(
    fold,
    domains.map(({ id }) => id),
  );
  const moment = table.moments.at(-1);
  if (domains.length === 0 || !moment || !isEnough(moment.firsts))
    return { answers, ability: null, ability_sd: null, chance: null };
  const belief = beliefAt(table, moment);
  const days = Math.max(0, day - moment.day);
  const exam = { scoredPlan, cut, ...(link ? { link } : {}) };
  const { pass } = chanceLater(belief, exam, examDraws(READINESS_SEED, domains.length))(days);
  const [ability, sd] = planAbility(belief, days, scoredPlan);
  return { answers, ability, ability_sd: sd, chance: pass };
}

/** How exams went, as the learner said last of each date, beside what readiness said for it. */
export function outcomeRows({ events }: LearnerRecord, attempts: readonly Attempt[], facts: ExamFacts): readonly OutcomeRow[] {
  const given = [...events.values()].filter((one): one is OutcomeGiven => one.type === 'outcome' && one.exam === facts.id);
  return [...groupBy(given, ({ date }) => date)].flatMap(([date, all]) => {
    const last = all.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1);
    const day = dayOf(date);
    if (last === undefined || day === undefined) return [];
    return [
      {
        ...{ exam: facts.id, exam_date: day, outcome: last.outcome, scaled_score: last.score },
        ...expectedOn(attempts, day, facts),
      },
    ];
  });
}
