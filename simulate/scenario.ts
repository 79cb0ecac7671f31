import { cellTable } from '../src/core/readiness/cell-table.ts';
import { chanceLater } from '../src/core/readiness/chance-later.ts';
import { beliefAt } from '../src/core/readiness/outlook.ts';
import { examDraws, type Link, type Range } from '../src/core/readiness/predict.ts';
import { foldReadiness } from '../src/core/readiness/readiness-fold.ts';
import {
  isEnough,
  MOST_SHOWN,
  READINESS_SEED,
  type ReadinessQuestion,
  readinessFigures,
  readinessReport,
} from '../src/core/readiness/readiness-report.ts';
import { seededRandom } from '../src/core/session/random.ts';
import { chanceOf, oracleChance, sitExam } from './exam.ts';
import { firstPrediction } from './first-model/first-prediction.ts';
import { dayOf, logOf, makeBank, momentOf } from './learners.ts';
import { auc, type Bin, bins, brier, calibrationError, type Prediction, standardError } from './measures.ts';
import { type BankTruth, DOMAINS, type Habit, PLAN, QUESTIONS, study } from './truth.ts';

/** One way of learning, in one kind of bank. */
export interface Scenario {
  readonly name: string;
  readonly habit: Habit;
  readonly bank?: BankTruth;
  /** What outcomes said before of the way from bank to exam, as a calibration file tells it. */
  readonly link?: Link;
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
  /** Standard error of how far the score lies above the oracle's. */
  readonly aboveError: number;
  /** The same of the first model. */
  readonly first: number;
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
  /** Of learners asked for the chance over the days after their last answer: how often a later one was higher. */
  readonly rises: number;
  readonly bins: readonly Bin[];
}

/** Exams that each learner sits, all with the same abilities: the luck of one decides less. */
export const EXAMS_EACH = 10;
const EXAM = { scoredPlan: PLAN, cut: { mean: 0.7, sd: 0.025 } };
const DRAWS = examDraws(READINESS_SEED, DOMAINS.length);
/** Share of the learners of a scenario with a long pause who are asked for many days, and these days. */
const ASKED = 0.01;
const DAYS = [0, 0.5, 3, 10, 20, 45, 75, 100, 200, 300, 400, 1500];

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
function shownTo(asked: ReadinessQuestion, never: readonly number[] | undefined): Shown | undefined {
  if (!never) {
    const report = readinessReport(asked);
    return report.status === 'shown' ? report : undefined;
  }
  const moment = asked.table.moments.at(-1);
  if (!moment || !isEnough(moment.firsts.filter((_, at) => !never.includes(at)))) return undefined;
  return readinessFigures(asked, moment);
}

/** How often the chance rises over days without practice. */
function risesOf({ table }: ReadinessQuestion): number {
  const moment = table.moments.at(-1);
  if (!moment) return 0;
  const later = chanceLater(beliefAt(table, moment), EXAM, DRAWS);
  const chances = DAYS.map((days) => later(days).pass);
  return chances.filter((chance, at) => chance > (chances[at - 1] ?? 1)).length;
}

/** Runs a scenario with the shipped code. The same seed gives the same figures, and every scenario the same people and exams. */
export function runScenario(scenario: Scenario, of: number, seed: number): Figures {
  const { habit, bank: kind, link } = scenario;
  // Of the model, the oracle, the first model, and the share right.
  const all: readonly [Prediction[], Prediction[], Prediction[], Prediction[]] = [[], [], [], []];
  const [losses, above]: readonly [number[], number[]] = [[], []];
  let [learners, bias, covered, width, widthOf4, rises] = [0, 0, 0, 0, 0, 0];
  let bank = makeBank(seed * 1000, kind);
  for (let learner = 0; learner < of; learner += 1) {
    // A bank for 50 learners: what is odd about one bank does not decide.
    if (learner % 50 === 0) bank = makeBank(seed * 1000 + learner / 50, kind);
    const own = seed * 1_000_000 + learner;
    const truth = study(seededRandom(own, 'study'), seededRandom(own, 'aside'), bank, habit);
    const log = logOf(truth, bank);
    const now = momentOf(truth.examDay);
    const table = cellTable(foldReadiness(log, { previousIds: new Map(), now, dayOf }), DOMAINS);
    const asked = { ...EXAM, ...(link ? { link } : {}), table, today: dayOf(now), daysLeft: null };
    const predicted = shownTo(asked, habit.never);
    if (!predicted) continue;
    if (habit.gap === 400 && learners < of * ASKED) rises += risesOf(asked);
    learners += 1;
    const share = truth.answers.filter((one) => one.right).length / truth.answers.length;
    const told = [
      predicted.pass,
      oracleChance(learner, truth.ability),
      Math.min(MOST_SHOWN, firstPrediction(log, DOMAINS, now, EXAM, DRAWS).pass),
      chanceOf(new Array<number>(QUESTIONS).fill(share), Math.ceil(0.7 * QUESTIONS)),
    ];
    const ofOne = told.map((): Prediction[] => []);
    const luck = seededRandom(own, 'exam');
    for (let n = 0; n < EXAMS_EACH; n += 1) {
      const { right, passed } = sitExam(luck, truth.ability);
      for (const [at, chance] of told.entries()) ofOne[at]?.push({ chance, observed: passed });
      const reached = right / QUESTIONS;
      bias += predicted.share - reached;
      if (reached >= predicted.shareRange[0] && reached <= predicted.shareRange[1]) covered += 1;
    }
    for (const [at, own] of ofOne.entries()) all[at]?.push(...own);
    const [loss = 0, least = 0] = ofOne.map(brier);
    losses.push(loss);
    above.push(loss - least);
    width += predicted.shareRange[1] - predicted.shareRange[0];
    const [low, high] = predicted.domains[3]?.range ?? [0, 0];
    widthOf4 += high - low;
  }
  const [model, oracle, first, percent] = all;
  const sat = learners * EXAMS_EACH;
  return {
    scenario: scenario.name,
    repeats: habit.repeats,
    learners,
    of,
    brier: brier(model),
    brierError: standardError(losses),
    oracle: brier(oracle),
    aboveError: standardError(above),
    first: brier(first),
    percent: brier(percent),
    calibrationError: calibrationError(model),
    auc: auc(model),
    bias: bias / sat,
    coverage: covered / sat,
    width: width / learners,
    widthOf4: widthOf4 / learners,
    rises,
    bins: bins(model),
  };
}
