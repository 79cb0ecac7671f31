import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../../src/content/diagnostic.ts';
import { parseGlossary } from '../../../src/content/parse/glossary.ts';
import { parseMarkdown } from '../../../src/content/parse/markdown.ts';
import { renderLesson, renderPhrase } from '../../../src/content/render/lesson-html.ts';
import type { SiteLinks } from '../../../src/content/render/links.ts';
import { assertSafe } from '../../../src/content/render/safe-tree.ts';
import { isThorough } from '../../figures.ts';
import { dangersIn, decode } from './html-tokens.ts';
import { lessonOf, parseBody } from './lesson-text.ts';

const CORPORA = 'test/fixtures/corpora';
const own = JSON.parse(readFileSync(`${CORPORA}/own-attacks.json`, 'utf8')) as { markdown_xss: string[]; unsafe_urls: string[] };
const purify = JSON.parse(readFileSync(`${CORPORA}/dompurify/expect.json`, 'utf8')) as { payload: string }[];

const links: SiteLinks = {
  concept: (id) => `/aif-c01/lessons/${id}/`,
  term: (id) => ({ href: `/aif-c01/glossary/#${id}`, definition: 'A "definition" with <b> in it.' }),
  image: (path) => `/${path}`,
};

const inAllPlaces = (attack: string): readonly string[] => [
  attack,
  `Text ${attack} text.`,
  `- ${attack}`,
  `> ${attack}`,
  `| a | b |\n|---|---|\n| ${attack.replaceAll('\n', ' ')} | b |`,
  `:::trap\n\n${attack}\n\n:::`,
  `:::decision[${attack.replaceAll('\n', ' ')}]\n\n- Is it?\n  - Yes: ${attack.replaceAll('\n', ' ')}\n  - No: b\n\n:::`,
  `:term[${attack.replaceAll('\n', ' ')}]{#x}`,
  `Text.[^1]\n\n[^1]: ${attack}`,
];

const urlForms = (url: string): readonly string[] => [
  `[a](${url})`,
  `[a](<${url}>)`,
  `![a](${url})`,
  `[a][b]\n\n[b]: ${url}`,
  `<${url}>`,
  url,
];

const attacks = [...own.markdown_xss, ...own.unsafe_urls.flatMap(urlForms), ...purify.map((one) => one.payload)];

/** Our own attacks in all nine places, the others each in one of them; in `npm run test:faults` in three. */
const placed = [
  ...own.markdown_xss.flatMap(inAllPlaces),
  ...attacks
    .slice(own.markdown_xss.length)
    .flatMap((attack, at) => inAllPlaces(attack).filter((_, place) => (isThorough ? place % 3 === at % 3 : place === at % 9))),
];
/** Some thousand pages are read and written; a busy machine takes its time. */
const PATIENT_MS = 60_000;

describe('contributed Markdown', () => {
  it('is told with a place, or gives a page without anything dangerous', { timeout: PATIENT_MS }, () => {
    expect(attacks.length).toBeGreaterThan(400);
    let refused = 0;
    for (const attack of placed) {
      const { value, problems } = parseBody(attack);
      if (value === undefined) {
        refused += 1;
        expect(problems.length, attack).toBeGreaterThan(0);
        for (const { place } of problems) expect(place.start.line, attack).toBeGreaterThan(0);
        continue;
      }
      const { body, notes } = renderLesson(value, links);
      expect(dangersIn(body + notes), attack).toEqual([]);
    }
    // The check above would also pass if nothing were refused, or everything.
    expect(refused).toBeGreaterThan(0.5 * placed.length);
    expect(refused).toBeLessThan(0.95 * placed.length);
  });

  it('is harmless even if its errors are overlooked', { timeout: PATIENT_MS }, () => {
    for (const attack of placed) {
      const { root } = parseMarkdown(attack, collectProblems('x.md'), { text: ['term'], containers: ['trap'] });
      const { body, notes } = renderLesson({ ...lessonOf('Text.'), tree: root }, links);
      expect(dangersIn(body + notes), attack).toEqual([]);
    }
  });

  it('is harmless or stops the build even if it never met the checks', { timeout: PATIENT_MS }, () => {
    const bare = remark().use(remarkGfm).use(remarkDirective);
    for (const attack of attacks) {
      const tree: Root = bare.parse(attack);
      let html = '';
      try {
        const { body, notes } = renderLesson({ ...lessonOf('Text.'), tree }, links);
        html = body + notes;
      } catch (error) {
        expect(String(error)).toContain('unsafe');
      }
      expect(dangersIn(html), attack).toEqual([]);
    }
  });

  it('is harmless in a glossary', { timeout: PATIENT_MS }, () => {
    for (const attack of attacks) {
      const { value } = parseGlossary({
        path: 'content/x/glossary.yaml',
        text: JSON.stringify({ a: { term: attack, definition: attack } }),
      });
      for (const { definition } of value?.entries ?? []) {
        expect(dangersIn(renderPhrase(definition, { links, file: 'content/x/glossary.yaml' })), attack).toEqual([]);
      }
    }
  });

  it('in code comes out as the text it was, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (characters) => {
        const code = characters.replace(/[`\s\p{Cc}\uFFFD]/gu, '');
        fc.pre(code !== '');
        const { body } = renderLesson(lessonOf(`\`\`${code}\`\``), links);
        expect(dangersIn(body)).toEqual([]);
        expect(decode(/^<p><code>(?<text>.*)<\/code><\/p>$/u.exec(body)?.groups?.['text'] ?? '')).toBe(code);
      }),
    );
  });
});

describe('the last wall', () => {
  const element = (tagName: string, properties: Record<string, string | string[]>) => ({
    type: 'element' as const,
    tagName,
    properties,
    children: [],
  });
  it('refuses elements, attributes, addresses and raw HTML that the renderer never makes', () => {
    expect(() => assertSafe(element('script', {}))).toThrow('element <script>');
    expect(() => assertSafe(element('p', { onClick: 'x()' }))).toThrow('attribute onClick');
    expect(() => assertSafe(element('p', { style: 'color:red' }))).toThrow('attribute style');
    expect(() => assertSafe(element('a', { href: 'javascript:x()' }))).toThrow('address');
    expect(() => assertSafe(element('p', { className: ['a" onclick="x'] }))).toThrow('class name');
    expect(() => assertSafe({ type: 'comment', value: 'x' })).toThrow('comment');
    expect(() => assertSafe({ type: 'root', children: [element('p', { id: 'x' })] })).not.toThrow();
  });
});

describe('the reader of pages in these tests', () => {
  it('sees what is dangerous', () => {
    expect(dangersIn('<p onclick="x"><a href="java&#x73;cript:x">a</a><script></script></p>')).toEqual([
      'p onclick',
      'a href=javascript:x',
      '<script>',
      '<script>',
    ]);
    expect(dangersIn('<a href="//evil.example">a</a><img src="https://evil.example/x">')).toHaveLength(2);
    expect(() => dangersIn('<p onclick=x>')).toThrow();
    expect(dangersIn('<p class="a">a &#x3C;script> <a href="https://x.example/?a#b">b</a></p>')).toEqual([]);
  });
});
