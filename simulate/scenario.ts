import { startAbility, updateAbility } from '../src/core/readiness/ability.ts';
import { firstExposures } from '../src/core/readiness/first-exposures.ts';
import { rightsOf } from '../src/core/readiness/poisson-binomial.ts';
import { predict } from '../src/core/readiness/predict.ts';
import { abilityNow, MOST_SHOWN, tooLittle } from '../src/core/readiness/readiness-report.ts';
import type { AnswerAttempt } from '../src/core/session/attempt.ts';
import { seededRandom } from '../src/core/session/random.ts';
import { auc, type Bin, bins, brier, calibrationError, type Told } from './measures.ts';
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
  /** Predicts although a domain has too few exposures: to see the interval widen. */
  readonly ungated?: true;
}

/** What it came to. */
export interface Figures {
  readonly scenario: string;
  /** Learners of whom something was said, of how many. */
  readonly learners: number;
  readonly of: number;
  readonly brier: number;
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
  const rights = rightsOf(chances.map((chance) => ({ questions: 1, chance })));
  return rights.reduce((sum, chance, right) => sum + (right >= needed ? chance : 0), 0);
};

/** Runs a scenario with the shipped code. The same seed gives the same figures. */
export function runScenario(scenario: Scenario, of: number, seed: number): Figures {
  const model: Told[] = [];
  const oracle: Told[] = [];
  const percent: Told[] = [];
  let [bias, covered, width, widthOf4] = [0, 0, 0, 0];
  for (let learner = 0; learner < of; learner += 1) {
    // A bank for 50 learners: what is odd about one bank does not decide.
    const bank = makeBank(seed * 1000 + Math.floor(learner / 50), scenario.bank);
    const random = seededRandom(seed * 1_000_000 + learner, scenario.name);
    const truth = study(random, bank, scenario.habit);
    const { right, passed } = sitExam(random, truth.ability);
    const log = logOf(truth, bank);
    const exposures = firstExposures(log);
    if (!scenario.ungated && tooLittle(domains, exposures)) continue;
    const now = START + Math.round(truth.examDay * DAY);
    const ability = scenario.ungated ? updateAbility(startAbility(DOMAINS), exposures) : abilityNow(domains, exposures, now);
    const told = predict(ability, EXAM, seed * 1_000_000 + learner);
    model.push({ chance: Math.min(MOST_SHOWN, told.pass), came: passed });
    oracle.push({
      chance: oracleChance(seededRandom(seed * 1_000_000 + learner, 'oracle'), truth.ability, passWith),
      came: passed,
    });
    const share = truth.answers.filter((one) => one.right).length / truth.answers.length;
    percent.push({ chance: passWith(new Array<number>(QUESTIONS).fill(share), Math.ceil(0.7 * QUESTIONS)), came: passed });
    const reached = right / QUESTIONS;
    bias += told.share - reached;
    if (reached >= told.shareRange[0] && reached <= told.shareRange[1]) covered += 1;
    width += told.shareRange[1] - told.shareRange[0];
    const [low, high] = told.domains[3]?.range ?? [0, 0];
    widthOf4 += high - low;
  }
  const learners = model.length;
  return {
    scenario: scenario.name,
    learners,
    of,
    brier: brier(model),
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
