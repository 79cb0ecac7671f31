import { sum } from '../../core/sum.ts';
import { guidedScore, randomScore } from './guided-score.ts';
import { BLIND_READERS, type BlindReader, cueMemory } from './readers.ts';
import type { Scenario } from './scenarios.ts';

/** What a reader earns who does not read. */
export interface Earned {
  readonly name: string;
  /** Mean S, and that of as many marks set at random. */
  readonly score: number;
  readonly random: number;
  /** Standard errors, by family: of the score less the random one, and of the score. */
  readonly error: number;
  readonly scoreError: number;
}

const mean = (numbers: readonly number[]): number => sum(numbers) / Math.max(1, numbers.length);

/** Scenarios of one family are much alike: their errors are added before they are squared. */
function errorOf(values: readonly number[], scenarios: readonly Scenario[]): number {
  const middle = mean(values);
  const byFamily = new Map<string, number>();
  for (const [at, { family }] of scenarios.entries())
    byFamily.set(family, (byFamily.get(family) ?? 0) + (values[at] ?? 0) - middle);
  return Math.sqrt(sum([...byFamily.values()].map((off) => off ** 2))) / Math.max(1, values.length);
}

function earned({ name, tries }: BlindReader, scenarios: readonly Scenario[]): Earned {
  const all = tries(scenarios);
  const over = (score: (scenario: Scenario, marked: ReadonlySet<number>) => number) =>
    scenarios.map((scenario, at) => mean(all.map((marks) => score(scenario, marks[at] ?? new Set()))));
  const scores = over(({ phrases }, marked) => guidedScore(phrases, marked));
  const random = over(({ phrases }, marked) => randomScore(phrases, marked.size));
  const off = scores.map((score, at) => score - (random[at] ?? 0));
  return {
    name,
    score: mean(scores),
    random: mean(random),
    error: errorOf(off, scenarios),
    scoreError: errorOf(scores, scenarios),
  };
}

/** Phrases of one role in each third of the offered ones, in text order. */
export type Thirds = readonly [first: number, middle: number, last: number];

export interface WithoutReading {
  readonly scenarios: number;
  readonly families: number;
  readonly readers: readonly Earned[];
  readonly cueMemory: Earned;
  readonly places: Readonly<Record<'signal' | 'decoy' | 'plain', Thirds>>;
  /** Plain phrases, and those of them that name no cue. */
  readonly plain: number;
  readonly unnamed: number;
}

function thirdsOf(scenarios: readonly Scenario[], role: 'signal' | 'decoy' | 'plain'): Thirds {
  const counts: [number, number, number] = [0, 0, 0];
  for (const { phrases } of scenarios)
    for (const [at, phrase] of phrases.entries()) {
      if (phrase.role !== role) continue;
      const third = Math.min(2, Math.floor((3 * (at + 0.5)) / phrases.length)) as 0 | 1 | 2;
      counts[third] += 1;
    }
  return counts;
}

/** What can be earned in these scenarios without reading them. */
export function withoutReading(scenarios: readonly Scenario[]): WithoutReading {
  const plain = scenarios.flatMap(({ phrases }) => phrases.filter(({ role }) => role === 'plain'));
  return {
    scenarios: scenarios.length,
    families: new Set(scenarios.map(({ family }) => family)).size,
    readers: BLIND_READERS.map((reader) => earned(reader, scenarios)),
    cueMemory: earned(cueMemory, scenarios),
    places: {
      signal: thirdsOf(scenarios, 'signal'),
      decoy: thirdsOf(scenarios, 'decoy'),
      plain: thirdsOf(scenarios, 'plain'),
    },
    plain: plain.length,
    unnamed: plain.filter(({ cue }) => cue === undefined).length,
  };
}
