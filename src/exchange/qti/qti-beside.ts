import { descendants } from '../xml/xml-query.ts';
import { type XmlElement, xmlTree } from '../xml/xml-tree.ts';
import { resolveIn } from './qti-listed.ts';
import { notQuestions } from './qti-root.ts';

/** Tests and their parts in files of their own, which name items. */
const TEST = /^(?:qti-assessment-(?:test|section)|assessment(?:Test|Section))$/;
const ITEM_REF = /^(?:qti-assessment-item-ref|assessmentItemRef)$/;

const itemsOf = (test: XmlElement, at: string): readonly string[] =>
  descendants(test, ({ name }) => ITEM_REF.test(name)).flatMap((ref) => resolveIn(at, ref.attributes.get('href') ?? '') ?? []);

/** Files with questions that a manifest does not list as such: those that a test in the package names, in its order, and all others. */
interface Beside {
  readonly named: readonly string[];
  readonly others: readonly string[];
}

/** Looks through the files that a manifest does not list as questions. */
export function besideListed(files: ReadonlyMap<string, Uint8Array>, candidates: readonly string[]): Beside {
  const holding = new Set<string>();
  const named = new Set<string>();
  for (const file of candidates) {
    const tree = xmlTree(files.get(file) ?? new Uint8Array(0));
    if (!tree.ok) continue;
    if (TEST.test(tree.value.name)) for (const item of itemsOf(tree.value, file)) named.add(item);
    else if (notQuestions(tree.value) === null) holding.add(file);
  }
  return { named: [...named].filter((file) => holding.has(file)), others: [...holding].filter((file) => !named.has(file)) };
}
