import type { Level } from '../src/core/item/item.ts';
import type { Random } from '../src/core/session/random.ts';
import { logistic, lognormal, normal } from './normal.ts';

// The world in which the model is tried: richer than the model, which knows neither slopes, nor how fast one learns or forgets. What is
// drawn from follows the conditions of docs/formulas.md#acceptance; where they leave a number open it stands in a constant here.

/** The exam that is simulated: AIF-C01's weights and scored plan. */
export const DOMAINS = ['1', '2', '3', '4', '5'];
export const PLAN: Readonly<Record<string, number>> = { 1: 10, 2: 12, 3: 14, 4: 7, 5: 7 };
export const QUESTIONS = 50;

/** A question as it truly is. */
export interface TrueItem {
  readonly domain: number;
  readonly difficulty: number;
  readonly slope: number;
  readonly guess: number;
  /** What its author says: its level, and the chance of guessing by the number of its options. */
  readonly level: Level;
  readonly chance: number;
}

export interface BankTruth {
  /** Added to every difficulty of the bank; the exam does not have it. */
  readonly shift?: number;
  /** Levels drawn without looking at the question. */
  readonly randomLevels?: boolean;
  /** Added to the chance of guessing by options that give themselves away; the exam has none. */
  readonly cues?: number;
}

export function drawItem(
  random: Random,
  domain: number,
  { shift = 0, randomLevels = false, cues = 0 }: BankTruth = {},
): TrueItem {
  const difficulty = normal(random, 0, 0.9);
  const judged = randomLevels ? normal(random, 0, 1.1) : normal(random, difficulty, 0.6);
  const slope = lognormal(random, 1, 0.25);
  const chance = random() < 0.8 ? 0.25 : 0.05;
  const level = judged < -0.6 ? 1 : judged > 0.6 ? 3 : 2;
  return { domain, difficulty: difficulty + shift, slope, guess: chance + cues, level, chance };
}

export const chanceRight = (
  { domain, difficulty, slope, guess }: Pick<TrueItem, 'domain' | 'difficulty' | 'slope' | 'guess'>,
  ability: readonly number[],
): number => guess + (1 - guess) * logistic(slope * ((ability[domain] ?? 0) - difficulty));

/** How a learner practices. */
export interface Habit {
  /** Share of answers to questions met before. */
  readonly repeats: number;
  /** Repeats only once everything new is used up. */
  readonly newFirst?: boolean;
  /** Domains never practiced. */
  readonly never?: readonly number[];
  /** A pause before the exam, days; else one. */
  readonly gap?: number;
  /** What an answer teaches: median over learners, logits; else .004. */
  readonly rate?: number;
  /** How long what was learned lasts, days; else 60. */
  readonly lasts?: number;
  /** A fifth of the learners look up such a share of their answers. */
  readonly lookUp?: number;
}

/** What a learner answered, in order. */
export interface TrueAnswer {
  readonly item: number;
  readonly right: boolean;
  /** Days since the first answer. */
  readonly day: number;
}

export interface TrueLearner {
  readonly answers: readonly TrueAnswer[];
  /** Ability by domain on exam day. */
  readonly ability: readonly number[];
  readonly examDay: number;
}

/** A remembered answer fades with this time constant, days; so does what was learned, more slowly. */
const REMEMBERED_DAYS = 20;
const FORGOTTEN_DAYS = 60;
/** What one answer with its feedback teaches in its domain: median, logits; people differ. */
const LEARNED = 0.004;
/** Who looks answers up, of all. */
const LOOKING_UP = 0.2;

/** A learner's study from first answer to exam. `aside` decides what some habits alone need, so that all have the same people. */
export function study(random: Random, aside: Random, bank: readonly TrueItem[], habit: Habit): TrueLearner {
  const common = normal(random, 0.1, 0.9);
  const base = DOMAINS.map(() => common + normal(random, 0, 0.45));
  const rate = lognormal(random, habit.rate ?? LEARNED, 0.6);
  const count = 30 + Math.floor(random() * 571);
  const span = 5 + random() * 55;
  const looksUp = aside() < LOOKING_UP ? (habit.lookUp ?? 0) : 0;
  const gained = DOMAINS.map(() => 0);
  const metOn = new Map<number, number>();
  const open = bank.map((_, at) => at).filter((at) => !habit.never?.includes(bank[at]?.domain ?? -1));
  // The order in which new ones come: mixed.
  for (let at = open.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [open[at], open[other]] = [open[other] ?? 0, open[at] ?? 0];
  }
  const answers: TrueAnswer[] = [];
  let used = 0;
  let before = 0;
  const fade = (days: number): void => {
    const kept = Math.exp(-days / (habit.lasts ?? FORGOTTEN_DAYS));
    for (let at = 0; at < gained.length; at += 1) gained[at] = (gained[at] ?? 0) * kept;
  };
  const abilityNow = (): number[] => base.map((own, at) => own + (gained[at] ?? 0));
  for (let n = 0; n < count; n += 1) {
    const day = (span * n) / count;
    fade(day - before);
    before = day;
    const canRepeat = used > 0;
    const repeat = used >= open.length || (!habit.newFirst && canRepeat && random() < habit.repeats);
    const item = repeat ? (open[Math.floor(random() * used)] ?? 0) : (open[used] ?? 0);
    if (!repeat) used += 1;
    const truth = bank[item];
    if (!truth) continue;
    const last = metOn.get(item);
    const remembered = last === undefined ? 0 : 0.9 * Math.exp(-(day - last) / REMEMBERED_DAYS);
    const knows = random() < remembered + (1 - remembered) * chanceRight(truth, abilityNow());
    const right = knows || (looksUp > 0 && aside() < looksUp);
    metOn.set(item, day);
    answers.push({ item, right, day });
    gained[truth.domain] = (gained[truth.domain] ?? 0) + rate;
  }
  const examDay = span + (habit.gap ?? 1);
  fade(examDay - before);
  return { answers, ability: abilityNow(), examDay };
}
