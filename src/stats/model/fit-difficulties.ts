/** First answers to questions, one row each, those of a learner one after the other. */
export interface AnswerColumns {
  /** Where the answers of each learner begin, and, last, where they end. */
  readonly from: Int32Array;
  /** Twice the question's place, plus 1 where it was right. */
  readonly answer: Uint32Array;
}

/** What is held of questions before anything was measured. */
interface QuestionColumns {
  /** Of the author's level, logits. */
  readonly level: Float64Array;
  /** The chance of being right by guessing. */
  readonly floor: Float64Array;
}

export interface Difficulties {
  readonly difficulty: Float64Array;
  /** Standard error of each. */
  readonly error: Float64Array;
  /** Of each learner, on the same scale; their mean and spread. */
  readonly abilities: Float64Array;
  readonly mean: number;
  readonly sd: number;
}

/** How far true difficulties lie about that of their level: what readiness holds, too. */
const ABOUT_LEVEL = 0.7 ** 2;
/** What domains differ by within a learner: here one ability stands for all of them. */
const DOMAINS = 0.45 ** 2;
const LEAST_SPREAD = 0.2 ** 2;
const ROUNDS = 12;
const STEPS = 2;
/** Of logits: rounds end once nothing moves by more. */
const STILL = 5e-4;

const slopeFor = (variance: number): number => 1 / Math.sqrt(1 + (variance * Math.PI) / 8);
/** The slope readiness holds, so that what is measured is on its scale. */
const ABILITY_SLOPE = slopeFor(ABOUT_LEVEL + DOMAINS);

/** How an answer pulls at u (log density's slope), and what it tells of it (expected information), where p = c + (1 - c) logistic(u). */
const pullAt = (u: number, floor: number, right: boolean): readonly [pull: number, information: number] => {
  const s = 1 / (1 + Math.exp(-u));
  const p = floor + (1 - floor) * s;
  const information = ((1 - floor) * s * s * (1 - s)) / p;
  return [right ? ((1 - floor) * s * (1 - s)) / p : -s, information];
};

/** One learner's ability and its variance: the peak of its density, from where it stood. */
function ability(
  { answer }: AnswerColumns,
  from: number,
  to: number,
  { floor }: QuestionColumns,
  difficulty: Float64Array,
  start: number,
  mean: number,
  spread: number,
): readonly [value: number, variance: number] {
  let x = start;
  let precision = 1;
  for (let step = 0; step < STEPS; step += 1) {
    let pull = (mean - x) / spread;
    precision = 1 / spread;
    for (let at = from; at < to; at += 1) {
      const coded = answer[at] ?? 0;
      const question = coded >> 1;
      const u = ABILITY_SLOPE * (x - (difficulty[question] ?? 0));
      const s = 1 / (1 + Math.exp(-u));
      const c = floor[question] ?? 0;
      const p = c + (1 - c) * s;
      const part = ABILITY_SLOPE * s;
      pull += coded & 1 ? (part * (1 - c) * (1 - s)) / p : -part;
      precision += (ABILITY_SLOPE * part * (1 - c) * s * (1 - s)) / p;
    }
    x += Math.max(-1, Math.min(1, pull / precision));
  }
  return [x, 1 / precision];
}

/**
 * Difficulties of questions from first answers, in logits, drawn to that of the author's level: abilities and difficulties in turns, each from the
 * peak of its density. A question is measured by abilities that leave its own answer out, and by how uncertain these are. The mean distance
 * from the levels is 0: whether a class is strong or its questions easy no answer tells. Source: docs/formulas.md#measured-difficulty.
 */
export function fitDifficulties(answers: AnswerColumns, questions: QuestionColumns): Difficulties {
  const learners = answers.from.length - 1;
  const size = questions.level.length;
  const difficulty = Float64Array.from(questions.level);
  const error = new Float64Array(size).fill(Math.sqrt(ABOUT_LEVEL));
  const counts = new Float64Array(size);
  for (const coded of answers.answer) counts[coded >> 1] = (counts[coded >> 1] ?? 0) + 1;
  const counted = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const abilities = new Float64Array(learners);
  const pulls = new Float64Array(size);
  const precisions = new Float64Array(size);
  let [mean, spread] = [0, 0.9 ** 2];
  for (let round = 0; round < ROUNDS; round += 1) {
    pulls.fill(0);
    precisions.fill(0);
    let [sum, squares] = [0, 0];
    for (let learner = 0; learner < learners; learner += 1) {
      const [from, to] = [answers.from[learner] ?? 0, answers.from[learner + 1] ?? 0];
      const [x, variance] = ability(answers, from, to, questions, difficulty, abilities[learner] ?? 0, mean, spread);
      abilities[learner] = x;
      sum += x;
      squares += x * x + variance;
      const slope = slopeFor(ABOUT_LEVEL + DOMAINS + variance);
      for (let at = from; at < to; at += 1) {
        const coded = answers.answer[at] ?? 0;
        const question = coded >> 1;
        const [c, b, right] = [questions.floor[question] ?? 0, difficulty[question] ?? 0, (coded & 1) === 1];
        const [own] = pullAt(ABILITY_SLOPE * (x - b), c, right);
        const without = x - variance * ABILITY_SLOPE * own;
        const [pull, information] = pullAt(slope * (without - b), c, right);
        pulls[question] = (pulls[question] ?? 0) - slope * pull;
        precisions[question] = (precisions[question] ?? 0) + slope * slope * information;
      }
    }
    let moved = 0;
    let away = 0;
    for (let question = 0; question < size; question += 1) {
      const [level, b] = [questions.level[question] ?? 0, difficulty[question] ?? 0];
      const precision = (precisions[question] ?? 0) + 1 / ABOUT_LEVEL;
      const step = ((pulls[question] ?? 0) + (level - b) / ABOUT_LEVEL) / precision;
      const next = b + Math.max(-1, Math.min(1, step));
      moved = Math.max(moved, Math.abs(next - b));
      difficulty[question] = next;
      error[question] = Math.sqrt(1 / precision);
      if ((counts[question] ?? 0) > 0) away += (next - level) / Math.max(1, counted);
    }
    for (let question = 0; question < size; question += 1)
      if ((counts[question] ?? 0) > 0) difficulty[question] = (difficulty[question] ?? 0) - away;
    for (let learner = 0; learner < learners; learner += 1) abilities[learner] = (abilities[learner] ?? 0) - away;
    // Of few learners the mean is drawn to 0.
    mean = sum / (learners + spread) - away;
    spread = Math.max(LEAST_SPREAD, squares / Math.max(1, learners) - (sum / Math.max(1, learners)) ** 2);
    if (moved < STILL) break;
  }
  return { difficulty, error, abilities, mean, sd: Math.sqrt(spread) };
}
