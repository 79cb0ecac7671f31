import type { Service } from './blueprint.ts';

/** Makers are the first words that several services in scope begin with. */
export function makersOf(services: readonly Pick<Service, 'name'>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of services) {
    const [first = '', second] = name.split(' ');
    if (second !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].filter(([word, count]) => count >= 2 && /^\p{Lu}[\p{L}]*$/u.test(word)).map(([word]) => word);
}

/** A name without its maker: what a service is filed under, and called where it is clear whose it is. */
export function shortName(name: string, makers: readonly string[]): string {
  const maker = makers.find((word) => name.startsWith(`${word} `));
  return maker === undefined ? name : name.slice(maker.length + 1);
}

/** Finds the services that a text names. */
export type FindServices = (text: string) => readonly number[];

/**
 * Makes a finder for some services: it gives their numbers, each as often as it is named. The longest name wins, so that "Acme Search Light"
 * is not Acme Search; names are matched as they are written, at the limits of words.
 */
export function serviceFinder(services: readonly Service[]): FindServices {
  const numbers = new Map(services.flatMap(({ name, aliases }, at) => [name, ...aliases].map((one) => [one, at] as const)));
  if (numbers.size === 0) return () => [];
  const longestFirst = [...numbers.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => [...text.matchAll(any)].flatMap(([name]) => numbers.get(name) ?? []);
}
