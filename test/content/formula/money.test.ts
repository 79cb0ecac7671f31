import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../../src/content/diagnostic.ts';
import { CONTAINER_NAMES, isContainer, SPAN_NAMES } from '../../../src/content/markdown/directive-names.ts';
import { parseMarkdown, plainText } from '../../../src/content/parse/markdown.ts';
import { randomCases } from '../../figures.ts';
import { expectEvenGrowth } from '../../growth.ts';

function read(text: string) {
  const problems = collectProblems('x.md');
  const { root } = parseMarkdown(text, problems, { text: SPAN_NAMES, containers: CONTAINER_NAMES.filter(isContainer) });
  return { root, problems: problems.list, reported: problems.list.map(({ ruleId }) => ruleId) };
}

const shapeOf = (node: Nodes): unknown =>
  'children' in node ? [node.type, ...node.children.map(shapeOf)] : [node.type, 'value' in node ? node.value : ''];

const formulasIn = (node: Nodes): readonly string[] => {
  if (node.type === 'inlineMath') return [`$${node.value}$`];
  if (node.type === 'math') return [`$$${node.value}$$`];
  return 'children' in node ? node.children.flatMap(formulasIn) : [];
};

describe('money in text', () => {
  for (const text of [
    'costs $5 and $10',
    'between $0.10 and $0.20 per 1,000 tokens',
    '$USD',
    '$',
    'a $ b',
    '$USD and $EUR',
    'US$ and A$',
    'US$5, CA$7 and R$ 9',
    '5$ or 7$',
    'from $$ to $$$',
    'a $$ b $$ c',
    '$1M-$2M',
    '($3.50/h)',
    '$HOME and $PATH',
    '$.01',
    '$5x$6',
    'the $x$5 plan',
  ]) {
    it(`"${text}" comes out letter for letter, alone and in a sentence`, () => {
      expect(plainText(read(text).root)).toBe(text);
      const sentence = `It costs ${text}, as *all* know.`;
      const { root, reported } = read(sentence);
      expect(plainText(root)).toBe(sentence.replaceAll('*', ''));
      expect(reported).toEqual([]);
    });
  }

  it('an escaped dollar is a dollar, in text and in a formula', () => {
    expect(plainText(read('pays \\$x$ and \\$y$').root)).toBe('pays $x$ and $y$');
    expect(formulasIn(read('pays $\\$x$ each').root)).toEqual(['$\\$x$']);
  });

  const plain = remark().use(remarkGfm, { singleTilde: false });
  const part = fc.oneof(
    fc.constantFrom('$', '$', '$$', '$5', '$0.10', 'US$', ' ', '\n', '\n\n', '.', ',', '(', ')', '*', '_', '`', '-', '\\', '|'),
    fc.stringMatching(/^[a-zA-Z0-9]{1,5}$/),
  );
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''));

  it('text in which no formula is found is read exactly as if there were none', () => {
    let without = 0;
    fc.assert(
      fc.property(text, (source) => {
        const { root, reported } = read(source);
        fc.pre(formulasIn(root).length === 0 && !reported.some((id) => id.startsWith('formula')));
        without += source.includes('$') ? 1 : 0;
        expect(shapeOf(root)).toEqual(shapeOf(plain.parse(source)));
      }),
      { numRuns: randomCases(3000) },
    );
    expect(without).toBeGreaterThan(100);
  });

  it('where every dollar stands before a digit, a space or the end of a line there is none', () => {
    const amounts = fc
      .array(fc.constantFrom('$5', '$0.10', '$ ', '$\n', 'a', ' ', 'US$1', '5$ ', 'per', '*', '.'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(amounts, (source) => {
        fc.pre(!/\$\$|\$$/.test(source) && !/^\s*\$\s*$/m.test(source));
        expect(formulasIn(read(source).root)).toEqual([]);
      }),
      { numRuns: randomCases(2000) },
    );
  });

  it('costs no more than its share, whatever dollars are in it', async () => {
    for (const piece of ['$a ', '$a', '$$ ', '$$a', '\\$', '$\\'])
      await expectEvenGrowth(piece, (size) => () => read(piece.repeat(size)), 4000);
  });
});

describe('formulas in text', () => {
  for (const [text, ...found] of [
    ['$x$', '$x$'],
    ['the $n$th of $k$-means, $a_1 + b_1$.', '$n$', '$k$', '$a_1 + b_1$'],
    ['**$x$** and `$y$`', '$x$'],
    ['- $x$\n- [a $y$ b](rag)', '$x$', '$y$'],
    ['| a |\n|---|\n| $x_1$ |', '$x_1$'],
    ['$USD is no $x$', '$x$'],
    ['a $b\n= c$ d', '$b\n= c$'],
    ['$$\nx\n\ny\n$$', '$$x\n\ny$$'],
    ['$$2x$$', '$$2x$$'],
    ['$$ x\n= y $$', '$$ x\n= y $$'],
    ['> $$\n> x\n> $$', '$$x$$'],
    ['- a\n\n  $$\n  x\n  $$', '$$x$$'],
    ['text\n$$\nx\n$$\nmore', '$$x$$'],
  ] as const) {
    it(`${JSON.stringify(text)} has ${found.join(' ')}`, () => {
      const { root, reported } = read(text);
      expect(reported).toEqual([]);
      expect(formulasIn(root)).toEqual(found);
    });
  }

  it('a fault is told where it stands', () => {
    const { problems } = read('A share of\n$\\frac{a}{b} + \\fooo$ is right.');
    expect(problems).toMatchObject([
      { ruleId: 'formula', place: { start: { line: 2, column: 16 } }, reason: expect.stringContaining('\\fooo') },
    ]);
  });

  it('what can be nothing but a formula and is read as money is told; prices are not', () => {
    for (const text of ['$2^n$', '$ \\frac{a}{b} $', 'a $x^2$5 b']) expect(read(text).reported, text).toEqual(['formula-unread']);
    for (const text of ['costs $5 and $10', '$5^ and 6', '\\$2^n\\$', '`$2^n$`', '$a_1$ of $5'])
      expect(read(text).reported, text).toEqual([]);
  });

  it('a formula that holds an end of a phrase, or is held by one in part, is told; a whole one in a phrase is not', () => {
    expect(read('A :signal[rate of $x]{#a} + 1$ here').reported).toEqual(['formula-span']);
    expect(read('A $x + :signal[y$ here]{#a}').reported).toEqual(['formula-span']);
    const { root, reported } = read('A :signal[rate of $x + 1$]{#a} here, $y$, and US$');
    expect(reported).toEqual([]);
    expect(formulasIn(root)).toEqual(['$x + 1$', '$y$']);
    expect(read('A :plain[price in $USD] and $5').reported).toEqual([]);
  });
});
