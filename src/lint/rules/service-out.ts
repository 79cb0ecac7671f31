import { didYouMean } from '../../content/nearest.ts';
import type { Service } from '../../core/exam/blueprint.ts';
import { rightOf } from '../kinds/lint-kinds.ts';
import type { Finding, QuestionRule } from '../rule.ts';

/** A run of words with capitals after a maker's name: `Acme Search`, `Acme Object Store`. */
const named = (maker: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${maker}(?: [A-Z][\\p{L}\\p{N}]*)+`, 'gu');

const namesOf = ({ name, aliases }: Service): readonly string[] => [name, ...aliases];

/** Makers are the first words that several services in scope begin with. */
function makersOf(services: readonly Service[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of services) {
    const [first = '', second] = name.split(' ');
    if (second !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].filter(([word, count]) => count >= 2 && /^\p{Lu}[\p{L}]*$/u.test(word)).map(([word]) => word);
}

const has = (text: string, name: string): boolean => {
  const at = text.indexOf(name);
  return at !== -1 && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '') && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
};

/**
 * A key names no service that is retired or outside the exam.
 *
 * Why: the exam would never ask for it, and a learner would remember an answer that is wrong by now.
 *
 * Wrong:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) from Acme MemoryDB.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Fine-tune a model](fine-tuning) every single week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * - [ ] [Put all policies](prompting) into one long prompt.
 *   > The policies do not fit into one prompt, and the model would still not name a clause.
 * - [ ] Train a model from scratch on the policies.
 *   > It would take months, and the model would know only the policies of the first day.
 * ```
 *
 * Right:
 * ```markdown answer
 * - [x] [Retrieve the clauses](rag) at request time.
 *   > Retrieval reads what is current and can quote the clause it used.
 * - [ ] [Fine-tune a model](fine-tuning) every week.
 *   > Each training run freezes the documents of that day, and no clause is named.
 * - [ ] [Put all policies](prompting) into one long prompt.
 *   > The policies do not fit into one prompt, and the model would still not name a clause.
 * - [ ] Train a model from scratch on the policies.
 *   > It would take months, and the model would know only the policies of the first day.
 * ```
 *
 * Mend: name a service of `services-in-scope` in exam.yaml; if the guide has changed, correct the list there.
 */
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
