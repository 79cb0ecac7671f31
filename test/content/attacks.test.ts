import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../src/content/diagnostic.ts';
import { urlFault } from '../../src/content/markdown/urls.ts';
import { parseMarkdown, plainText as wordsOf } from '../../src/content/parse/markdown.ts';
import { parseQuestion } from '../../src/content/parse/question.ts';
import { parseSignal } from '../../src/content/parse/signal.ts';
import { plainBlocks, plainText } from '../../src/core/item/markable-text.ts';
import type { Block, Inline } from '../../src/core/item/text-tree.ts';
import { isThorough, tellFigures } from '../figures.ts';

const CORPORA = join(import.meta.dirname, '../fixtures/corpora');
const json = (name: string): unknown => JSON.parse(readFileSync(join(CORPORA, name), 'utf8'));
const own = json('own-attacks.json') as { readonly markdown_xss: readonly string[]; readonly unsafe_urls: readonly string[] };
const purify = (json('dompurify/expect.json') as readonly { readonly payload: string }[]).map(({ payload }) => payload);
const naughty = json('blns.json') as readonly string[];

const attacks = [
  ...own.markdown_xss,
  ...purify,
  ...own.unsafe_urls.flatMap((url) => [`[a](${url})`, `[a](<${url}>)`, `![a](${url})`, `<${url}>`, url]),
];

const FRONT = '---\nobjective: 3.1.1\nlevel: 1\nsources: []\n---\n';
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

/** The attack in a question, once in each of its parts. */
const questions = (attack: string): readonly string[] => [
  `${FRONT}${attack}\n\nWhich?\n\n- [x] a\n- [ ] b\n`,
  `${FRONT}Text.\n\nWhich ${oneLine(attack)}\n\n- [x] a\n- [ ] b\n`,
  `${FRONT}Text.\n\nWhich?\n\n- [x] ${oneLine(attack)}\n- [ ] b\n`,
  `${FRONT}Text.\n\nWhich?\n\n- [x] a\n  > ${attack.replaceAll('\n', '\n  > ')}\n- [ ] b\n`,
  `${FRONT}Text.\n\nWhich?\n\n- [x] a\n- [ ] b\n\n## Explanation\n${attack}\n`,
  `${FRONT}Text :signal[${oneLine(attack)}]{#x}.\n\nWhich?\n\n- [x] a\n- [ ] b\n`,
  `${FRONT}Match.\n\n| prompt | response | Why |\n| - | - | - |\n| ${oneLine(attack)} | r | w |\n| a | b | c |\n`,
];

/** Each attack in every part; in `npm test` in two of the seven, other ones for the next attack. */
const placed = attacks.flatMap((attack, at) => questions(attack).filter((_, part) => isThorough || (part + at) % 7 < 2));

const INLINE = new Set(['text', 'code', 'strong', 'em', 'link', 'span', 'br']);
const BLOCK = new Set(['p', 'code', 'list', 'table', 'quote', 'img']);

/** Fails where a tree holds anything but the nodes of a bank, or an address that may not stand there. */
function expectSafe(blocks: readonly Block[]): void {
  const inline = (node: Inline): void => {
    expect(INLINE.has(node.t)).toBe(true);
    if (node.t === 'link') expect(urlFault(node.href)).toBeUndefined();
    if ('c' in node) node.c.forEach(inline);
  };
  for (const block of blocks) {
    expect(BLOCK.has(block.t)).toBe(true);
    if (block.t === 'p') block.c.forEach(inline);
    if (block.t === 'quote') expectSafe(block.c);
    if (block.t === 'list') expectSafe(block.items.flat());
    if (block.t === 'table') for (const cell of [block.head, ...block.rows].flat()) cell.forEach(inline);
    if (block.t === 'code') expect(block.lang ?? 'x').toMatch(/^[\w+#.-]+$/);
    if (block.t === 'img') expect(block.src).toMatch(/^[^:\\]*$/);
  }
}

const expectPlaced = (
  problems: readonly { readonly place: { readonly start: { readonly line: number; readonly column: number } } }[],
  text: string,
): void => {
  expect(problems.length).toBeGreaterThan(0);
  const lines = text.split(/\r\n?|\n/).length;
  for (const { place } of problems) {
    expect(place.start.line).toBeGreaterThan(0);
    expect(place.start.line).toBeLessThanOrEqual(lines);
    expect(place.start.column).toBeGreaterThan(0);
  }
};

describe('attacks', () => {
  it('in any part of a question are told with their place, or give only safe nodes', () => {
    let refused = 0;
    let kept = 0;
    for (const text of placed) {
      const { value, problems } = parseQuestion({ path: 'questions/x/3.1/a.md', text });
      if (value === undefined) {
        refused += 1;
        expectPlaced(problems, text);
        continue;
      }
      kept += 1;
      const { answer } = value;
      const options =
        answer.kind === 'matching'
          ? answer.pairs.flatMap(({ prompt, response }) => [prompt ?? response, response])
          : answer.kind === 'ordering'
            ? answer.steps
            : answer.options;
      expectSafe([...value.scenario, { t: 'p', c: value.leadIn }, ...value.explanation]);
      expectSafe(options.flatMap((option): readonly Block[] => [{ t: 'p', c: option.text }, ...option.rationale]));
    }
    // The check above would also pass if nothing were refused, or everything.
    expect(refused).toBeGreaterThan(0.6 * placed.length);
    expect(kept).toBeGreaterThan(0.03 * placed.length);
    tellFigures('attacked-questions', { files: refused + kept, refused, 'dangerous nodes': 0 });
  });

  it('in a signal are told with their place, or give only safe nodes', () => {
    for (const attack of attacks) {
      const text = `---\ntitle: T\nfor: [rag]\n---\n${attack}\n`;
      const { value, problems } = parseSignal({ path: 'content/x/signals/a.md', text });
      if (value === undefined) expectPlaced(problems, text);
      else expectSafe([...value.about, ...value.decides, ...value.doesNot]);
    }
  });

  it('that are refused stand in the tree as the letters they were', () => {
    for (const attack of attacks) {
      if (/\s/.test(attack) || attack.includes('&') || attack.includes('\\')) continue;
      const problems = collectProblems('x.md');
      const { root } = parseMarkdown(`a ${attack} b`, problems, { text: [], containers: [] });
      if (problems.list.some(({ ruleId }) => ruleId === 'html') && problems.list.length === 1) {
        expect(wordsOf(root).replaceAll(/[*_]/g, '')).toContain(
          attack.replace(/^(<[^>]*>)[\s\S]*/, '$1').replaceAll(/[*_]/g, ''),
        );
      }
    }
  });

  it('by unsafe addresses are all refused', () => {
    const passing = own.unsafe_urls.filter((url) => urlFault(url) === undefined);
    // A host by number is no danger to a reader; character references are decoded by Markdown before an address is looked at.
    expect(passing.filter((url) => !url.startsWith('http://[') && !url.includes('&'))).toEqual([]);
  });
});

describe('naughty strings', () => {
  it('are refused with a place, or come out letter for letter when they stand as code', () => {
    let kept = 0;
    for (const string of naughty) {
      if (string.trim() === '' || string.includes('`') || /[\r\n]/.test(string)) continue;
      const text = `${FRONT}Text \`${string}\` end.\n\nWhich?\n\n- [x] a\n- [ ] b\n`;
      const { value, problems } = parseQuestion({ path: 'questions/x/3.1/a.md', text });
      if (value === undefined) {
        expectPlaced(problems, text);
        continue;
      }
      kept += 1;
      // Code loses one space at each end where it has both.
      const code = /^ .*\S.* $/.test(string) ? string.slice(1, -1) : string;
      expect(plainBlocks(value.scenario)).toBe(`Text ${code} end.`);
    }
    expect(kept).toBeGreaterThan(300);
  });

  it('are refused with a place, or keep their letters and digits as prose', () => {
    const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    for (const string of naughty) {
      if (/[&\\[\]`|*_~<>]/.test(string) || /^\s*\d+[.)]/.test(string) || string.trim() === '') continue;
      const text = `${FRONT}Text ${string} end.\n\nWhich?\n\n- [x] a\n- [ ] b\n`;
      const { value, problems } = parseQuestion({ path: 'questions/x/3.1/a.md', text });
      if (value === undefined) expectPlaced(problems, text);
      else expect(letters(plainBlocks(value.scenario) + plainText(value.leadIn))).toBe(letters(`Text ${string} end.Which?`));
    }
  });
});
