import { shortHash } from '../../content/hash.ts';
import { fitLogistic, logOdds } from './logistic.ts';
import type { OfferedPhrase, Scenario } from './scenarios.ts';

/** Somebody who marks without reading: of each scenario, the places of the phrases marked. Several tries where it is fitted on halves. */
export interface BlindReader {
  readonly name: string;
  readonly tries: (scenarios: readonly Scenario[]) => readonly (readonly ReadonlySet<number>[])[];
}

type Choose = (phrases: readonly OfferedPhrase[]) => readonly number[];

const all = (phrases: readonly OfferedPhrase[]): readonly number[] => phrases.map((_, at) => at);
const where =
  (is: (phrase: OfferedPhrase) => boolean): Choose =>
  (phrases) =>
    all(phrases).filter((at) => {
      const phrase = phrases[at];
      return phrase !== undefined && is(phrase);
    });
const byLength: Choose = (phrases) =>
  all(phrases).toSorted((a, b) => (phrases[b]?.length ?? 0) - (phrases[a]?.length ?? 0) || a - b);

const rule = (name: string, choose: Choose): BlindReader => ({
  name,
  tries: (scenarios) => [scenarios.map(({ phrases }) => new Set(choose(phrases)))],
});

const counted = (k: number): string => (k === 1 ? '' : ` ${k}`);

/** Rules of thumb. */
const RULES: readonly BlindReader[] = [
  ...[1, 2, 3, 4].flatMap((k) => [
    rule(`the first${counted(k)}`, (phrases) => all(phrases).slice(0, k)),
    rule(`the last${counted(k)}`, (phrases) => all(phrases).slice(-k)),
    rule(`the longest${counted(k)}`, (phrases) => byLength(phrases).slice(0, k)),
  ]),
  rule(
    'all in the first sentence',
    where(({ firstSentence }) => firstSentence),
  ),
  rule(
    'all in the last sentence',
    where(({ lastSentence }) => lastSentence),
  ),
  rule(
    'all in the lead-in',
    where(({ leadIn }) => leadIn),
  ),
  rule(
    'those with digits',
    where(({ digits }) => digits),
  ),
  rule(
    'those with capitals',
    where(({ capitals }) => capitals),
  ),
  rule(
    'those with must, no, only, least',
    where(({ strong }) => strong),
  ),
];

/** What the model sees of a phrase: place among the offered ones, length beside theirs, and how it looks. */
function features(phrases: readonly OfferedPhrase[], at: number): readonly number[] {
  const phrase = phrases[at];
  const place = phrases.length < 2 ? 0.5 : at / (phrases.length - 1);
  const mean = phrases.reduce((sum, { length }) => sum + Math.log(1 + length), 0) / phrases.length;
  return [
    1,
    place,
    (2 * place - 1) ** 2,
    Math.log(1 + (phrase?.length ?? 0)) - mean,
    ...[phrase?.leadIn, phrase?.digits, phrase?.capitals, phrase?.strong].map(Number),
  ];
}

/** Cuts in halves by family, always the same: seeds of the order in which families come. */
const SEEDS = [1, 2, 3];

function firstHalf(scenarios: readonly Scenario[], seed: number): ReadonlySet<string> {
  const families = [...new Set(scenarios.map(({ family }) => family))];
  const mixed = families.toSorted((a, b) => (shortHash(`${seed} ${a}`) < shortHash(`${seed} ${b}`) ? -1 : 1));
  return new Set(mixed.slice(0, Math.floor(mixed.length / 2)));
}

/** Scenarios a model learns from, at most: many more than its eight weights need. */
const LEARNED = 600;

/** Fitted on one half, it marks in the other as many phrases a scenario as there were signals where it learned, those it finds likeliest. */
function learnAndMark(learned: readonly Scenario[], asked: readonly Scenario[]): ReadonlyMap<Scenario, ReadonlySet<number>> {
  const every = Math.max(1, learned.length / LEARNED);
  const sample = learned.filter((_, at) => Math.floor(at / every) !== Math.floor((at - 1) / every));
  const examples = sample.flatMap(({ phrases }) =>
    phrases.map(({ role }, at) => ({ features: features(phrases, at), is: role === 'signal' })),
  );
  const weights = fitLogistic(examples);
  const count = Math.round(examples.filter(({ is }) => is).length / Math.max(1, sample.length));
  return new Map(
    asked.map((scenario) => {
      const { phrases } = scenario;
      const score = phrases.map((_, at) => logOdds(weights, features(phrases, at)));
      const likeliest = all(phrases).toSorted((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
      return [scenario, new Set(likeliest.slice(0, count))];
    }),
  );
}

const model: BlindReader = {
  name: 'a model of place, length and looks',
  tries: (scenarios) =>
    SEEDS.map((seed) => {
      const first = firstHalf(scenarios, seed);
      const [a, b] = [scenarios.filter(({ family }) => first.has(family)), scenarios.filter(({ family }) => !first.has(family))];
      const marks = new Map([...learnAndMark(a, b), ...learnAndMark(b, a)]);
      return scenarios.map((scenario) => marks.get(scenario) ?? new Set<number>());
    }),
};

export const BLIND_READERS: readonly BlindReader[] = [...RULES, model];

/** Knows what each cue is elsewhere, and nothing of the scenario: marks a phrase whose cue is more often a signal than not in other families. */
export const cueMemory: BlindReader = {
  name: 'the cue-memory reader',
  tries(scenarios) {
    // Signals less others, by cue, and by cue and family.
    const sums = new Map<string, number>();
    const add = (key: string, one: number) => sums.set(key, (sums.get(key) ?? 0) + one);
    for (const { family, phrases } of scenarios) {
      for (const { cue, role } of phrases) {
        if (cue === undefined) continue;
        const one = role === 'signal' ? 1 : -1;
        add(cue, one);
        add(`${cue} ${family}`, one);
      }
    }
    const marks = ({ family, phrases }: Scenario) =>
      where(({ cue = '' }) => (sums.get(cue) ?? 0) - (sums.get(`${cue} ${family}`) ?? 0) > 0)(phrases);
    return [scenarios.map((scenario) => new Set(marks(scenario)))];
  },
};
