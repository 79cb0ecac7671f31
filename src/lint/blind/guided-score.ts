import type { OfferedPhrase } from './scenarios.ts';

type Phrases = readonly OfferedPhrase[];

const weightOf = (phrases: Phrases): number =>
  phrases.reduce((sum, { role, weight }) => (role === 'signal' ? sum + weight : sum), 0);
const signalsIn = (phrases: Phrases): number => phrases.filter(({ role }) => role === 'signal').length;

/** S of guided marking with one pen, of the phrases at these places: the weight found less one signal's worth for each other phrase marked. */
export function guidedScore(phrases: Phrases, marked: ReadonlySet<number>): number {
  const taken = phrases.filter((_, at) => marked.has(at));
  if (taken.length === phrases.length) return 0;
  return Math.max(0, weightOf(taken) / weightOf(phrases) - (taken.length - signalsIn(taken)) / signalsIn(phrases));
}

/** How many ways there are to choose k of n. */
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let at = 1; at <= k; at += 1) ways = (ways * (n - k + at)) / at;
  return ways;
}

/** The S that so many marks earn on average where each phrase is as likely as any other. Exact: light and heavy signals and the rest are counted. */
export function randomScore(phrases: Phrases, marks: number): number {
  if (marks === 0 || marks >= phrases.length) return 0;
  const heavy = phrases.filter(({ role, weight }) => role === 'signal' && weight > 1).length;
  const signals = signalsIn(phrases);
  const light = signals - heavy;
  const others = phrases.length - signals;
  const total = weightOf(phrases);
  let sum = 0;
  for (let a = 0; a <= Math.min(light, marks); a += 1) {
    for (let b = 0; b <= Math.min(heavy, marks - a); b += 1) {
      const rest = marks - a - b;
      const ways = choose(light, a) * choose(heavy, b) * choose(others, rest);
      sum += ways * Math.max(0, (a + 2 * b) / total - rest / signals);
    }
  }
  return sum / choose(phrases.length, marks);
}
