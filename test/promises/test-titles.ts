import { parseAst } from 'vite';

/** Stands in a title for what is put in when the test runs. */
const FILLED = '…';
const NAMES = new Set(['test', 'it', 'describe']);
const WAYS = new Set(['describe', 'each', 'for', 'skipIf', 'runIf']);

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly arguments?: readonly Node[];
  readonly properties?: readonly { readonly key?: Node; readonly value?: Node }[];
}

/** The names that a call is made by: `test.describe.each(...)(...)` gives test, describe, each. None for any other call. */
function namesOf(callee: Node | undefined): readonly string[] {
  if (callee?.type === 'Identifier') return [callee.name ?? ''];
  if (callee?.type === 'MemberExpression') return [...namesOf(callee.object), callee.property?.name ?? ''];
  return callee?.type === 'CallExpression' ? namesOf(callee.callee) : [''];
}

function titleOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return FILLED;
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' ? node.quasis?.map(({ value }) => value.cooked).join(FILLED) : undefined;
}

/**
 * Titles of the tests that a file declares, each behind those of the groups it is in, as the code has them: what is put in when the tests run stands as
 * “…”.
 */
export function testTitles(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, group: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    let inside = group;
    if ('type' in node && node.type === 'CallExpression') {
      const { callee, arguments: given = [] } = node as Node;
      const [first = '', ...more] = namesOf(callee);
      const title = titleOf(given[0]);
      if (NAMES.has(first) && more.every((name) => WAYS.has(name)) && title !== undefined && given.length > 1) {
        const filled = more.includes('each') ? title.replaceAll(/\$\w+|%[sdij]/g, FILLED) : title;
        if (first === 'describe' || more.includes('describe')) inside = [...group, filled];
        else found.push([...group, filled].join(' '));
      }
    }
    // Cases that another file makes tests of.
    if ('type' in node && node.type === 'ObjectExpression') {
      const { properties = [] } = node as Node;
      const property = (name: string) => properties.find(({ key }) => key?.name === name)?.value;
      const title = titleOf(property('title'));
      if (title !== undefined && property('run') !== undefined) found.push(title);
    }
    for (const child of Object.values(node)) visit(child, inside);
  };
  visit(parseAst(code, { lang: 'ts' }), []);
  return found;
}
