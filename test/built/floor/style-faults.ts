import type { Identifier } from '@mdn/browser-compat-data';
import { type Block, type CssNode, type Declaration, parse, walk } from 'css-tree';
import { KNOWN, lacking, member } from './support.ts';

const { properties, selectors, types } = KNOWN.css;
const atRules = KNOWN.css['at-rules'];

/** Functions such as light-dark() lie at different depths. */
function functionsOf(tree: Identifier): ReadonlyMap<string, Identifier> {
  return new Map(
    Object.keys(tree)
      .filter((name) => name !== '__compat')
      .flatMap((name) => {
        const child = member(tree, name);
        return child ? [[name, child] as const, ...functionsOf(child)] : [];
      }),
  );
}
const functions = functionsOf(types as Identifier);

/** A declaration after another of the same property in its block: older browsers take the one before. */
const hasFallback = (block: Block | null, declaration: Declaration): boolean =>
  block?.children.some((one) => one !== declaration && one.type === 'Declaration' && one.property === declaration.property) ??
  false;

/** The prefixes with which the block says the same once more. */
const prefixesOf = (block: Block | null, property: string): readonly string[] =>
  ['-webkit-', '-moz-'].filter((prefix) =>
    block?.children.some((one) => one.type === 'Declaration' && one.property === `${prefix}${property}`),
  );

/** What a style sheet uses that a browser at the floor lacks: `text-wrap`, `::details-content`. What stands in `@supports` is asked for first. */
export function styleFaults(css: string): readonly string[] {
  const faults = new Set<string>();
  const check = (words: string, feature: Identifier | undefined, prefixes: readonly string[] = []) => {
    if (lacking(feature, prefixes).length > 0) faults.add(words);
  };
  const inDeclaration = (property: string, tree: Identifier | undefined, prefixes: readonly string[]) => (node: CssNode) => {
    if (node.type === 'Identifier') check(`${property}: ${node.name}`, member(tree, node.name), prefixes);
    if (node.type === 'Function') check(`${node.name}()`, functions.get(node.name));
  };
  walk(parse(css, { parseCustomProperty: true }), function (node) {
    if (this.atrule?.name === 'supports') return;
    if (node.type === 'Atrule') check(`@${node.name}`, member(atRules as Identifier, node.name));
    if (node.type === 'Feature') check(`@media (${node.name})`, member(member(atRules as Identifier, 'media'), node.name));
    if (node.type === 'PseudoClassSelector') check(`:${node.name}`, member(selectors as Identifier, node.name));
    if (node.type === 'PseudoElementSelector' && !node.name.startsWith('-'))
      check(`::${node.name}`, member(selectors as Identifier, node.name));
    if (node.type !== 'Declaration' || /^-[^-]/.test(node.property) || hasFallback(this.block, node)) return;
    const tree = member(properties as Identifier, node.property);
    const prefixes = prefixesOf(this.block, node.property);
    check(node.property, tree, prefixes);
    if (node.value.type === 'Value') walk(node.value, inDeclaration(node.property, tree, prefixes));
  });
  return [...faults];
}
