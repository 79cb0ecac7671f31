import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBlocks } from '../../src/core/item/plain-text.ts';
import { htmlToBlocks } from '../../src/exchange/text/blocks-of-html.ts';
import { markdownToBlocks } from '../../src/exchange/text/blocks-of-markdown.ts';
import { blocksToHtml } from '../../src/exchange/text/html-of-blocks.ts';
import { tidyBlocks } from '../../src/exchange/text/tidy-text.ts';
import { xmlTree } from '../../src/exchange/xml/xml-tree.ts';
import attacks from '../fixtures/corpora/dompurify/expect.json' with { type: 'json' };
import { blocks } from './naughty-text.ts';

describe('texts as HTML', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(blocks, (found) => {
        const tidied = tidyBlocks(found);
        expect(htmlToBlocks(blocksToHtml(tidied)).blocks).toEqual(tidied);
      }),
      { numRuns: 400, seed: 20261126 },
    );
  });

  it('are well-formed XML', () => {
    fc.assert(
      fc.property(blocks, (found) => {
        const parsed = xmlTree(new TextEncoder().encode(`<x>${blocksToHtml(tidyBlocks(found))}</x>`));
        expect(parsed).toMatchObject({ ok: true });
      }),
      { numRuns: 200, seed: 20261126 },
    );
  });

  it('phrases are what the caller makes of them, and come back only where asked for', () => {
    const html = '<p>The <span data-signalmark="3">w<b>o</b>rds</span> <span>here</span></p>';
    const { blocks: marked } = htmlToBlocks(html, { spans: true });
    expect(blocksToHtml(marked, { span: (i, inner) => `[${i}:${inner}]` })).toBe('<p>The [3:w<strong>o</strong>rds] here</p>');
    expect(JSON.stringify(htmlToBlocks(html).blocks)).not.toContain('"span"');
  });
});

describe("other systems' HTML", () => {
  it.each([
    [
      '<p>One</p><p>Two <b>b</b> <i>i</i> <code>c</code><br>d</p>',
      '<p>One</p><p>Two <strong>b</strong> <em>i</em> <code>c</code><br/>d</p>',
      [],
    ],
    ['words <div>in <span>unknown</span> <x-y>wrappers</x-y></div>', '<p>words</p><p>in unknown wrappers</p>', []],
    [
      '<a href="javascript:x">a</a> <a href="//x.org">b</a> <a href="https://x.org">c</a>',
      '<p>a b <a href="https://x.org">c</a></p>',
      [],
    ],
    ['A <img src="x" alt="chart"> and <img src="y">', '<p>A [chart] and</p>', ['image']],
    [
      '<script>alert(1)</script>a<style>p{}</style><iframe src="x"></iframe>',
      '<p>a</p>',
      ['script', 'style sheet', 'embedded page'],
    ],
    ['<math></math>a<svg></svg><video src="v"></video>', '<p>a</p>', ['formula', 'drawing', 'video']],
    [
      'So <math><semantics><mrow><mi>θ</mi></mrow><annotation encoding="application/x-tex">$\\theta$</annotation></semantics></math>!',
      '<p>So \\(\\theta\\)!</p>',
      [],
    ],
    ['<math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>', '<p>\\(x^2\\)</p>', []],
    ['<script type="math/tex">\\pi</script>', '<p>\\(\\pi\\)</p>', []],
    [
      'It is <math><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>g</mi><msup><mi>t</mi><mn>2</mn></msup></math>.',
      '<p>It is (1/2)gt^2.</p>',
      ['formula (written in one line)'],
    ],
    [
      '<math><mfrac><mrow><mi>a</mi> <mo>+</mo> <msub><mi>b</mi><mi>n</mi></msub></mrow><msqrt><mn>3</mn></msqrt></mfrac></math>',
      '<p>(a+b_n)/(√3)</p>',
      ['formula (written in one line)'],
    ],
    [
      '<math><mi>z</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>+</mo><mroot><mrow><mi>x</mi><mi>y</mi></mrow><mn>3</mn></mroot><mtext> for all </mtext><mi>x</mi></math>',
      '<p>z=a/b+3√(xy) for all x</p>',
      ['formula (written in one line)'],
    ],
    ['10<sup>6</sup>', '<p>10^6</p>', ['raised text (written with ^)']],
    ['As <img class="equation_image" alt="LaTeX: x^2" data-equation-content="x^2" src="/e/x%5E2">', '<p>As \\(x^2\\)</p>', []],
    ['\\(x^2\\)', '<p>\\(x^2\\)</p>', []],
    ['a \\[x^2\\] b', '<p>a \\(x^2\\) b</p>', []],
    ['<p>$$x^2$$</p>', '<p>\\[x^2\\]</p>', []],
    ['[tex]x[/tex]', '<p>\\(x\\)</p>', []],
    ['\\(2x\\)', '<p>\\({2}x\\)</p>', []],
    ['\\begin{align*}x\\end{align*}', '<p>\\begin{align*}x\\end{align*}</p>', []],
    ['\\[\\begin{align*}x&amp;=1\\end{align*}\\]', '<p>\\[\\begin{aligned}x&#x26;=1\\end{aligned}\\]</p>', []],
    [
      '\\(\\frac{x\\) and \\(y\\)',
      '<p>\\<em></em>(\\frac{x\\) and \\(y\\)</p>',
      ['a formula that cannot be typeset (kept as its source)'],
    ],
    [
      '\\(\\href{javascript:alert(1)}{x}\\)',
      '<p>\\<em></em>(\\href{javascript:alert(1)}{x}\\)</p>',
      ['a formula that cannot be typeset (kept as its source)'],
    ],
    ['<code>\\(x\\)</code>', '<p><code>\\(x\\)</code></p>', []],
    [
      '<math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">x_1</annotation></semantics></math>',
      '<p>\\[x_1\\]</p>',
      [],
    ],
    ['<img class="equation_image" alt="LaTeX: y" src="/equation_images/y">', '<p>\\(y\\)</p>', []],
    ['costs $5 and $x$', '<p>costs $5 and $x$</p>', []],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>', []],
    ['<pre>a\n  b</pre>', '<pre><code>a\n  b</code></pre>', []],
  ])('%s', (html, expected, lost) => {
    const read = htmlToBlocks(html);
    expect([blocksToHtml(read.blocks), read.lost]).toEqual([expected, lost]);
  });

  it('no attack leaves anything but words and harmless marks', () => {
    expect(attacks.length).toBeGreaterThan(200);
    for (const { payload } of attacks) {
      const html = blocksToHtml(htmlToBlocks(payload).blocks);
      const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/g)];
      for (const [tag, name, rest] of tags) {
        expect('p br strong em code pre a ul ol li table thead tbody tr th td blockquote'.split(' '), tag).toContain(name);
        expect(rest, tag).toMatch(/^(?: href="(?:https?:\/\/|mailto:)[^"]*"| class="language-[^"]*"|\/)?$/);
      }
    }
  });

  it('bottomless nesting keeps its words', () => {
    const { blocks: found, lost } = htmlToBlocks(`${'<div>'.repeat(20_000)}deep`);
    expect(plainBlocks(found)).toContain('deep');
    expect(lost.length).toBeLessThan(2);
  });
});

describe("other systems' Markdown", () => {
  it('comes with the HTML in it, and what cannot come is told', () => {
    const { blocks: found, lost } = markdownToBlocks('*a* <b>x</b> ![i](u)\n\n- one\n- two\n\n```js\nz < 1\n```');
    expect(blocksToHtml(found)).toBe(
      '<p><em>a</em> <strong>x</strong> [i]</p><ul><li>one</li><li>two</li></ul><pre><code class="language-js">z &#x3C; 1</code></pre>',
    );
    expect(lost).toEqual(['image']);
  });

  it('with thousands of marks comes as words, since reading those would take minutes', () => {
    const { blocks: found, lost } = markdownToBlocks('*a_ '.repeat(14_000));
    expect(plainBlocks(found)).toMatch(/^\*a_ \*a_/);
    expect(lost).toHaveLength(1);
  });
});
