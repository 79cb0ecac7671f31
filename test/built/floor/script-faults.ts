import type { Identifier } from '@mdn/browser-compat-data';
import { type AnyNode, type Node, parse } from 'acorn';
import { isKnown, KNOWN, lacking, member } from './support.ts';

/** Of the syntax of scripts the floor has all of this year's standard. */
const STANDARD = 2022;

const trees = [KNOWN.javascript.builtins, KNOWN.api] as readonly Identifier[];
const globalOf = (name: string): Identifier | undefined => trees.map((tree) => member(tree, name)).find(isKnown);

/** Names of methods that no class has at the floor. `map` of an iterator is not among them, as arrays have it. */
const newMethods = (() => {
  const all = new Map<string, boolean>();
  for (const tree of trees)
    for (const name of Object.keys(tree))
      for (const method of Object.keys(member(tree, name) ?? {})) {
        const feature = member(member(tree, name), method);
        if (!feature || !isKnown(feature) || method === name) continue;
        const called = method.replace(/_static$/, '');
        all.set(called, (all.get(called) ?? true) && lacking(feature).length > 0);
      }
  return new Set([...all].filter(([name, isNew]) => isNew && /^[a-z]\w*$/.test(name)).map(([name]) => name));
})();

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value;

function* nodes(node: Node): Generator<AnyNode> {
  yield node as AnyNode;
  for (const value of Object.values(node)) for (const child of [value].flat()) if (isNode(child)) yield* nodes(child);
}

/** What a script uses that a browser at the floor lacks. Newer syntax throws. */
export function scriptFaults(code: string): readonly string[] {
  const faults = new Set<string>();
  const use = (words: string, feature: Identifier | undefined) => feature && lacking(feature).length > 0 && faults.add(words);
  for (const node of nodes(parse(code, { ecmaVersion: STANDARD, sourceType: 'module' }))) {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier') use(node.callee.name, globalOf(node.callee.name));
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
      use(`${node.callee.name}()`, member(member(KNOWN.api as Identifier, 'Window'), node.callee.name));
    if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') continue;
    const { name } = node.property;
    if (node.object.type === 'Identifier' && globalOf(node.object.name))
      use(`${node.object.name}.${name}`, member(globalOf(node.object.name), name));
  }
  for (const node of nodes(parse(code, { ecmaVersion: STANDARD, sourceType: 'module' })))
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier')
      if (newMethods.has(node.callee.property.name)) faults.add(`.${node.callee.property.name}()`);
  return [...faults];
}
