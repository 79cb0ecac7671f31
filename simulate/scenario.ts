import { firstExposures } from '../src/core/readiness/first-exposures.ts';
import { correctCountDistribution } from '../src/core/readiness/poisson-binomial.ts';
import { predict, type Range } from '../src/core/readiness/predict.ts';
import { abilityNow, cappedPass, READINESS_SEED, readinessReport, tooLittle } from '../src/core/readiness/readiness-report.ts';
import type { AnswerAttempt } from '../src/core/session/attempt.ts';
import { seededRandom } from '../src/core/session/random.ts';
import { auc, type Bin, bins, brier, brierError, calibrationError, type Prediction } from './measures.ts';
import {
  type BankTruth,
  DOMAINS,
  drawItem,
  type Habit,
  oracleChance,
  PLAN,
  QUESTIONS,
  sitExam,
  study,
  type TrueItem,
  type TrueLearner,
} from './truth.ts';

/** One way of learning, in one kind of bank. */
export interface Scenario {
  readonly name: string;
  readonly habit: Habit;
  readonly bank?: BankTruth;
}

/** What it came to. */
export interface Figures {
  readonly scenario: string;
  /** Share of answers to questions met before. */
  readonly repeats: number;
  /** Learners of whom something was said, of how many. */
  readonly learners: number;
  readonly of: number;
  readonly brier: number;
  /** Standard error of that. */
  readonly brierError: number;
  readonly oracle: number;
  /** The Brier of reckoning from the share right of all answers, repeats included. */
  readonly percent: number;
  readonly calibrationError: number;
  readonly auc: number;
  /** Mean of expected share less share reached. */
  readonly bias: number;
  /** Share of learners whose result lay in the 80 % interval. */
  readonly coverage: number;
  /** Mean width of that interval, as a share. */
  readonly width: number;
  /** Mean width of the range of domain 4 alone. */
  readonly widthOf4: number;
  readonly bins: readonly Bin[];
}

const EXAM = { scoredPlan: PLAN, cut: { mean: 0.7, sd: 0.025 } };
const BANK_SIZE = 400;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const domains = DOMAINS.map((id) => ({ id }));

function makeBank(seed: number, truth: BankTruth | undefined): readonly TrueItem[] {
  const random = seededRandom(seed, 'bank');
  return DOMAINS.flatMap((domain, at) =>
    Array.from({ length: Math.round((BANK_SIZE * (PLAN[domain] ?? 0)) / QUESTIONS) }, () => drawItem(random, at, truth)),
  );
}

/** The log as the product would have stored it: the shipped code reads the same shape. */
function logOf({ answers }: TrueLearner, bank: readonly TrueItem[]): readonly AnswerAttempt[] {
  return answers.flatMap(({ item, right, day }, n) => {
    const truth = bank[item];
    if (!truth) return [];
    const id = `q${item}`;
    return [
      {
        ...{
          type: 'answer' as const,
          id: `a${n}`,
          exam: 'x',
          task: `${truth.domain + 1}.1`,
          item: id,
          revision: 'r',
          family: id,
        },
        ...{ at: START + Math.round(day * DAY), zone: 0, device: 'd', seq: n + 1, mode: 'practice' as const, session: 's' },
        ...{ kind: 'multiple-choice' as const, objective: `${truth.domain + 1}.1.1`, level: truth.level, chance: truth.guess },
        ...{ response: { kind: 'multiple-choice' as const, option: 'a' }, marks: [], marking: 'off' as const, pens: 1 as const },
        score: { outcome: 'scored' as const, earned: right ? (1 as const) : (0 as const), total: 1 as const },
        ...{
          marked: null,
          cause: right ? ('known' as const) : ('not-known' as const),
          confidence: null,
          first: false,
          spent: 1000,
        },
      },
    ];
  });
}

const passWith = (chances: readonly number[], needed: number): number => {
  const rights = correctCountDistribution(chances.map((chance) => ({ questions: 1, chance })));
  return rights.reduce((sum, chance, right) => sum + (right >= needed ? chance : 0), 0);
};

interface Shown {
  readonly pass: number;
  readonly share: number;
  readonly shareRange: Range;
  readonly domains: readonly { readonly range: Range }[];
}

/**
 * What the product would have shown, by its own report; nothing where it would have shown nothing. Where domains are never practiced the
 * product keeps silent: what its code would say without that gate is told then, of learners who pass it everywhere else.
 */
function shownTo(attempts: readonly AnswerAttempt[], now: number, never: readonly number[] | undefined): Shown | undefined {
  const previousIds = new Map<string, string>();
  if (!never) {
    const report = readinessReport({ ...EXAM, domains, attempts, previousIds, now, daysLeft: null });
    return report.status === 'shown' ? report : undefined;
  }
  const exposures = firstExposures(attempts, previousIds, now);
  const practiced = domains.filter((_, at) => !never.includes(at));
  if (tooLittle(practiced, exposures)) return undefined;
  const prediction = predict(abilityNow(domains, exposures, now), EXAM, READINESS_SEED);
  return { ...prediction, ...cappedPass(prediction) };
}

/** Runs a scenario with the shipped code. The same seed gives the same figures, and every scenario the same people and exams. */
export function runScenario(scenario: Scenario, of: number, seed: number): Figures {
  const model: Prediction[] = [];
  const oracle: Prediction[] = [];
  const percent: Prediction[] = [];
  let [bias, covered, width, widthOf4] = [0, 0, 0, 0];
  for (let learner = 0; learner < of; learner += 1) {
    // A bank for 50 learners: what is odd about one bank does not decide.
    const bank = makeBank(seed * 1000 + Math.floor(learner / 50), scenario.bank);
    const own = seed * 1_000_000 + learner;
    const truth = study(seededRandom(own, 'study'), bank, scenario.habit);
    const { right, passed } = sitExam(seededRandom(own, 'exam'), truth.ability);
    const predicted = shownTo(logOf(truth, bank), START + Math.round(truth.examDay * DAY), scenario.habit.never);
    if (!predicted) continue;
    model.push({ chance: predicted.pass, observed: passed });
    oracle.push({ chance: oracleChance(seededRandom(own, 'oracle'), truth.ability, passWith), observed: passed });
    const share = truth.answers.filter((one) => one.right).length / truth.answers.length;
    percent.push({ chance: passWith(new Array<number>(QUESTIONS).fill(share), Math.ceil(0.7 * QUESTIONS)), observed: passed });
    const reached = right / QUESTIONS;
    bias += predicted.share - reached;
    if (reached >= predicted.shareRange[0] && reached <= predicted.shareRange[1]) covered += 1;
    width += predicted.shareRange[1] - predicted.shareRange[0];
    const [low, high] = predicted.domains[3]?.range ?? [0, 0];
    widthOf4 += high - low;
  }
  const learners = model.length;
  return {
    scenario: scenario.name,
    repeats: scenario.habit.repeats,
    learners,
    of,
    brier: brier(model),
    brierError: brierError(model),
    oracle: brier(oracle),
    percent: brier(percent),
    calibrationError: calibrationError(model),
    auc: auc(model),
    bias: bias / learners,
    coverage: covered / learners,
    width: width / learners,
    widthOf4: widthOf4 / learners,
    bins: bins(model),
  };
}
