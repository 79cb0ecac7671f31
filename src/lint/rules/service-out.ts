import { didYouMean } from '../../content/nearest.ts';
import type { Service } from '../../core/exam/blueprint.ts';
import { makersOf } from '../../core/exam/service-names.ts';
import { rightOf } from '../kinds/lint-kinds.ts';
import type { Finding, QuestionRule } from '../rule.ts';

/** A run of words with capitals after a maker's name: `Acme Search`, `Acme Object Store`. */
const named = (maker: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${maker}(?: [A-Z][\\p{L}\\p{N}]*)+`, 'gu');

const namesOf = ({ name, aliases }: Service): readonly string[] => [name, ...aliases];

const has = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  return at !== -1 && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '') && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
};

export const serviceOut: QuestionRule = {
  id: 'service-out',
  severity: 'error',
  check({ authored: { answer } }, { blueprint }) {
    if (blueprint === undefined) return [];
    const { servicesInScope, servicesOut } = blueprint;
    const inScope = servicesInScope.flatMap(namesOf);
    const makers = makersOf(servicesInScope);
    return rightOf(answer).flatMap(({ plain, place }): Finding[] => {
      const out = servicesOut.filter((name) => has(plain, name));
      const unknown = makers
        .flatMap((maker) => [...plain.matchAll(named(maker))].map(([name]) => name))
        .filter((name) => !inScope.some((one) => name === one || name.startsWith(`${one} `) || one.startsWith(`${name} `)));
      return [...new Set([...out, ...unknown])].map((name) => ({
        place,
        reason: `Unexpected service \`${name}\` in a key, expected one that the exam has in scope.`,
        actual: name,
        hint: didYouMean(name, inScope),
      }));
    });
  },
};
