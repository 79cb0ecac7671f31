import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markableText, plainBlocks, plainText } from '../../../src/core/item/markable-text.ts';
import type { Block, Inline } from '../../../src/core/item/text-tree.ts';
import { span, text } from '../make-item.ts';

const p = (...c: Inline[]): Block => ({ t: 'p', c });

describe('markableText', () => {
  it('joins paragraphs, list items, table cells, quoted blocks and the lead-in by a blank line', () => {
    const scenario: Block[] = [
      p(text('One')),
      { t: 'list', ordered: false, items: [[p(text('two')), p(text('three'))], [p(text('four'))]] },
      { t: 'table', head: [[text('five')], [text('six')]], rows: [[[text('seven')], [text('eight')]]] },
      { t: 'quote', c: [p(text('nine'))] },
    ];
    expect(markableText(scenario, [text('Ten?')]).text).toBe(
      'One two three four five six seven eight nine Ten?'.replaceAll(' ', '\n\n'),
    );
  });

  it('holds text, inline code, emphasis and link text, and a break as a line end', () => {
    const inlines: Inline[] = [
      text('Call '),
      { t: 'code', v: 'Invoke' },
      { t: 'br' },
      { t: 'strong', c: [{ t: 'em', c: [text('now')] }] },
      { t: 'link', href: '/x', c: [text(' here')] },
    ];
    expect(markableText([], inlines).text).toBe('Call Invoke\nnow here');
  });

  it('leaves out code blocks and images, and blocks without text leave no gap', () => {
    const scenario: Block[] = [
      { t: 'code', v: 'x = 1' },
      p(),
      { t: 'table', head: [[], [text('a')]], rows: [[[], []]] },
      { t: 'img', src: '/x.png', alt: 'a drawing' },
    ];
    expect(markableText(scenario, [text('b')]).text).toBe('a\n\nb');
    expect(markableText(scenario, []).text).toBe('a');
  });

  it('says where the named phrases are, in scenario and lead-in, nested and at the start of a block too', () => {
    const inner: Inline = { t: 'strong', c: [span(1, text('each '), { t: 'code', v: 'week' })] };
    const { text: whole, spans } = markableText(
      [p(text('A ')), p(span(0, text('first')), text(' b '), inner)],
      [span(2, text('last'))],
    );
    expect(spans.map(({ i, start, end }) => [i, whole.slice(start, end)])).toEqual([
      [0, 'first'],
      [1, 'each week'],
      [2, 'last'],
    ]);
  });

  const leaf: fc.Arbitrary<Inline> = fc.oneof(
    fc.record({ t: fc.constantFrom('text' as const, 'code' as const), v: fc.string({ maxLength: 4 }) }),
    fc.constant<Inline>({ t: 'br' }),
  );
  const inlines = fc.letrec<{ list: Inline[]; one: Inline }>((tie) => ({
    list: fc.array(tie('one'), { maxLength: 4 }),
    one: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.record({ t: fc.constantFrom('strong' as const, 'em' as const), c: tie('list') }),
      fc.record({ t: fc.constant('span' as const), i: fc.nat(9), c: tie('list') }),
    ),
  })).list;

  it('gives every text and code node its place, and every phrase its own text', () => {
    const leaves = (nodes: readonly Inline[]): Inline[] => nodes.flatMap((node) => ('c' in node ? leaves(node.c) : [node]));
    fc.assert(
      fc.property(fc.array(inlines), inlines, (paragraphs, leadIn) => {
        const {
          text: whole,
          at,
          spans,
        } = markableText(
          paragraphs.map((c) => p(...c)),
          leadIn,
        );
        const nodes = leaves([...paragraphs.flat(), ...leadIn]);
        expect(at.size).toBe(nodes.filter((node) => 'v' in node).length);
        for (const [node, start] of at) if ('v' in node) expect(whole.slice(start, start + node.v.length)).toBe(node.v);
        expect(whole).toBe([...paragraphs, leadIn].map(plainText).filter(Boolean).join('\n\n'));
        for (const { start, end } of spans) expect(start).toBeLessThanOrEqual(end);
      }),
    );
  });
});

describe('plainBlocks', () => {
  it('holds all that can be read: code blocks and alternative texts too', () => {
    const blocks: Block[] = [
      p(text('a')),
      { t: 'code', v: 'x = 1' },
      { t: 'img', src: '/x.png', alt: 'a drawing' },
      { t: 'list', ordered: true, items: [[p(text('b'))], []] },
      { t: 'quote', c: [{ t: 'table', head: [[text('c')]], rows: [[[text('d')]], [[]]] }] },
    ];
    expect(plainBlocks(blocks)).toBe(['a', 'x = 1', 'a drawing', 'b', 'c', 'd'].join('\n\n'));
  });
});
