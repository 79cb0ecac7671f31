import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATH_ATTRIBUTES, MATH_ELEMENTS, MATH_VALUE } from '../../../src/content/formula/math-parts.ts';
import { readFormula } from '../../../src/content/formula/read-formula.ts';
import { toHtml } from '../../../src/content/render/lesson-html.ts';
import { mathHast } from '../../../src/content/render/math-hast.ts';
import type { MathNode } from '../../../src/core/item/math-node.ts';
import { randomCases } from '../../figures.ts';

const nodes = (math: MathNode): readonly MathNode[] => [
  math,
  ...math.c.flatMap((part) => (typeof part === 'string' ? [] : nodes(part))),
];

/** Fails where a tree has anything in it that is not listed; the pages' own wall lets it through as well. */
function expectListed(math: MathNode): void {
  for (const { e, a = {} } of nodes(math)) {
    expect(MATH_ELEMENTS.has(e), e).toBe(true);
    for (const [name, value] of Object.entries(a)) {
      expect(MATH_ATTRIBUTES[e]?.has(name), `${e} ${name}`).toBe(true);
      expect(value).toMatch(MATH_VALUE);
    }
  }
  const html = toHtml({ type: 'root', children: [mathHast(math)] });
  expect(html).toMatch(/^<math[ >]/);
  // Only tags: what stands between them is text, whatever it looks like.
  const tags = html.match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => !/^<\/?m[a-z]+(?: [a-z]+="[-+.%\w]*")*>$/.test(tag))).toEqual([]);
}

describe('hostile TeX', () => {
  for (const tex of [
    '\\href{javascript:alert(1)}{x}',
    '\\url{javascript:alert(1)}',
    '\\htmlId{a}{x}',
    '\\htmlClass{a}{x}',
    '\\htmlStyle{position:fixed}{x}',
    '\\htmlData{a=b}{x}',
    '\\class{a}{x}',
    '\\id{a}{x}',
    '\\style{position:fixed}{x}',
    '\\data{a=b}{x}',
    '\\includegraphics{https://example.com/x.png}',
    '\\includegraphics[width=9em]{x}',
    '\\require{x}',
    '\\def\\a{\\a\\a}\\a',
    '\\gdef\\a{x}\\a',
    '\\newcommand{\\a}{x}\\a',
    '\\let\\a\\frac \\a12',
    '\\color{red}x',
    '\\textcolor{red}{x}',
    '\\colorbox{red}{x}',
    '\\fcolorbox{red}{red}{x}',
    '\\rule{99em}{99em}',
    '\\llap{x}',
    '\\mathclap{x}',
    '\\boxed{x}',
    '\\cancel{x}',
    '\\tag{1} x',
    '\\ref{x}',
    '\\label{x} x',
    '\\begin{align}a&=b\\end{align}',
    '\\begin{array}{l|r}a&b\\\\\\hline c&d\\end{array}',
  ]) {
    it(`${tex} is refused, in a line and as a block`, () => {
      for (const block of [false, true]) expect(readFormula(tex, block).ok).toBe(false);
    });
  }

  for (const tex of [
    '\\text{<img src=x onerror=alert(1)>}',
    '\\text{</math><script>alert(1)</script>}',
    '<script>alert(1)</script>',
    'x < y > z & w',
    '"\\text{" onclick="alert(1)}',
    '\\text{&lt;b&gt;}',
    '\\mathrm{<style>*{}</style>}',
    '\\unicode{60}',
    '\\char60 b',
    '^^41',
    '%',
    '\\verb|<b>|',
    '\\operatorname{<b>}',
    '\\hspace{99999em}x',
    '\\begin{matrix}<a>&</a>\\end{matrix}',
  ]) {
    it(`${tex} is refused, or nothing of it is markup`, () => {
      for (const block of [false, true]) {
        const read = readFormula(tex, block);
        if (read.ok) expectListed(read.value.m);
        else expect(read.error.reason).toMatch(/^Unexpected /);
      }
    });
  }

  it('as long or as deep as it may be, ends in an answer of bounded size', () => {
    for (const part of [
      '{',
      '}',
      '\\sqrt{',
      '\\left(',
      '^{',
      '\\frac{',
      'x_',
      '\\overline{',
      '\\text{',
      '\\begin{matrix}',
      '\\hat{',
      '\\\\',
      '&',
      '\\mathchoice{',
      '\\substack{',
    ]) {
      for (const close of ['', '}', '}{}', '}{}{}{}']) {
        const count = Math.floor(999 / (part.length + close.length + 1));
        const read = readFormula(`${part.repeat(count)}x${close.repeat(count)}`.slice(0, 1000));
        if (read.ok) expect(nodes(read.value.m).length).toBeLessThanOrEqual(2000);
      }
    }
    for (const tex of ['x'.repeat(1001), '$'.repeat(5000)])
      expect(readFormula(tex)).toMatchObject({ ok: false, error: { expected: 'at most 1000' } });
  });

  it('that would be made twice in each group is refused before it is made', () => {
    for (const [open, close] of [
      ['\\llap{', '}'],
      ['\\mathrlap{', '}'],
      ['\\cancelto{x}{', '}'],
      ['\\sqrt{', '}'],
      ['\\left(', '\\right)'],
      ['\\begin{matrix}', '\\end{matrix}'],
      ['{', '}'],
    ] as const)
      expect(readFormula(`${open.repeat(25)}x${close.repeat(25)}`).ok, open).toBe(false);
    expect(readFormula(`${'\\sqrt{'.repeat(12)}x${'}'.repeat(12)}`).ok).toBe(true);
  });

  it('made of any commands and signs gives a listed tree or says what is wrong, and throws nothing', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...'\\frac \\sqrt \\text \\left( \\right) \\left. \\begin{matrix} \\end{matrix} \\begin{cases} \\end{cases} { } [ ] ^ _ & \\\\ < > " \' \\hat \\overline \\underline \\sum \\int \\mathbb \\mathcal \\operatorname \\limits \\big \\Bigl \\mathchoice \\raisebox{1em} \\kern \\hspace{1em} \\not \\stackrel \\overset \\underbrace \\xrightarrow \\phantom \\smash \\vcenter \\displaystyle \\tiny \\rm \\bf \\char \\verb \\ce \\pu \\href \\style \\color'.split(
          ' ',
        ),
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, block) => {
        const read = readFormula(parts.join(''), block);
        if (read.ok) {
          expectListed(read.value.m);
          expect(read.value.v).not.toBe('');
        } else expect(read.error.reason).toMatch(/^Unexpected /);
      }),
      { numRuns: randomCases(1500) },
    );
  });
});
