import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { collectProblems } from '../../src/content/diagnostic.ts';
import { CONTAINER_NAMES, isContainer, SPAN_NAMES, TEXT_NAMES } from '../../src/content/markdown/directive-names.ts';
import { parseMarkdown, plainText } from '../../src/content/parse/markdown.ts';
import { randomCases } from '../figures.ts';
import { expectEvenGrowth } from '../growth.ts';

const ALLOWED = { text: SPAN_NAMES, containers: CONTAINER_NAMES.filter(isContainer) };

function read(text: string) {
  const problems = collectProblems('x.md');
  const { root } = parseMarkdown(text, problems, ALLOWED);
  return { root, reported: problems.list.map(({ ruleId }) => ruleId), problems: problems.list };
}

const shapeOf = (node: Nodes): unknown =>
  'children' in node
    ? [node.type, ...node.children.map(shapeOf)]
    : [node.type, 'value' in node ? node.value : '', 'url' in node ? node.url : ''];

const plain = remark().use(remarkGfm, { singleTilde: false });

/** Words and colons as prose, code and addresses have them, without any of our names. */
const colonText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ':',
        '::',
        ':::',
        ' ',
        '\n',
        '\n\n',
        '3:1',
        '10:30',
        's3:GetObject',
        'arn:aws:s3:::bucket/key',
        'key:value',
        '"x:y"',
      ),
      fc.constantFrom('a', 'note', 'http', '_', '-', '.', ',', '(', ')', '{', '}', '<', '|', '/', '\\', '~', '&', '[', ']'),
      fc.stringMatching(/^[a-z0-9]{1,6}$/),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const hasOurNames = (text: string): boolean => [...TEXT_NAMES, ...CONTAINER_NAMES].some((name) => text.includes(name));

describe('colons in text', () => {
  for (const text of [
    '3:1',
    '10:30',
    's3:GetObject',
    'arn:aws:s3:::bucket/key',
    'key:value',
    '::x',
    ':::unknown',
    'a:b:c',
    ':x',
    'x: y',
    '(:smile:)',
  ]) {
    it(`"${text}" comes out letter for letter, alone and in a sentence`, () => {
      expect(plainText(read(text).root)).toBe(text);
      const sentence = `It costs ${text} of *all* ${text}, and ${text}.`;
      expect(plainText(read(sentence).root)).toBe(sentence.replaceAll('*all*', 'all'));
    });
  }

  it('text without our names is read exactly as if directives did not exist', () => {
    fc.assert(
      fc.property(colonText, (text) => {
        fc.pre(
          !hasOurNames(text) && !/[:\p{L}\p{N}_-]+[[{]/u.test(text) && !/<[a-z/!?]/i.test(text) && !/\]:|\]\(|!\[/.test(text),
        );
        expect(shapeOf(read(text).root)).toEqual(shapeOf(plain.parse(text)));
      }),
      { numRuns: randomCases(3000) },
    );
  });

  it('words and colons on one line are one text, letter for letter, and nothing is told', () => {
    const line = fc
      .array(fc.constantFrom(':', '3', 'x', 'ab', ' ', 'GetObject', 'é', '–', '1:2'), { minLength: 1, maxLength: 30 })
      .map((parts) => parts.join('').trim())
      .filter((text) => text !== '' && !/^:{2,}/.test(text) && !/^[0-9]{1,9}$/.test(text));
    fc.assert(
      fc.property(line, (text) => {
        const { root, reported } = read(`a ${text}`);
        expect(reported).toEqual([]);
        expect(root.children).toHaveLength(1);
        expect(plainText(root)).toBe(`a ${text}`);
      }),
      { numRuns: randomCases(2000) },
    );
  });

  it('whatever is written, every letter and digit is still there (comments aside)', () => {
    fc.assert(
      fc.property(colonText, (text) => {
        fc.pre(
          !hasOurNames(text) && !text.includes('<') && !text.includes('&') && !/\]\s*[:(]/.test(text) && !/[~`|]/.test(text),
        );
        const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]/gu, '');
        // Numbers of lists are markup, not text.
        fc.pre(!/^[\s>*+-]*\d+[.)](\s|$)/m.test(text));
        expect(letters(plainText(read(text).root))).toBe(letters(text));
      }),
      { numRuns: randomCases(1000) },
    );
  });
});

describe('directives', () => {
  it('a known name with words is a phrase with its attributes', () => {
    const { root, reported } = read('The :signal[**must** quote]{#cites-sources weight=2 for="rag hybrid"} here.');
    expect(reported).toEqual([]);
    const [paragraph] = root.children;
    const node = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
    expect(node).toMatchObject({
      type: 'textDirective',
      name: 'signal',
      attributes: { id: 'cites-sources', weight: '2', for: 'rag hybrid' },
    });
  });

  it('brackets inside a phrase are kept', () => {
    expect(plainText(read('A :plain[row [1] of \\[2\\]] here').root)).toBe('A row [1] of [2] here');
  });

  it('an escaped colon and code are no directives', () => {
    const { root, reported } = read('write \\:signal\\[x\\] or `:signal[x]{#y}`');
    expect(reported).toEqual([]);
    expect(plainText(root)).toBe('write :signal[x] or :signal[x]{#y}');
  });

  it('a misspelled name is told with the right one and stays as text', () => {
    const { root, problems } = read('a :sginal[x y]{#z} b');
    expect(problems).toMatchObject([{ ruleId: 'unknown-directive', hint: 'did you mean `:signal`?' }]);
    expect(plainText(root)).toBe('a :sginal[x y]{#z} b');
  });

  it('a line of an unknown block is text and warned of; near a known name it is an error', () => {
    expect(read(':::whatever').problems).toMatchObject([{ ruleId: 'unknown-directive', severity: 'warning' }]);
    expect(read(':::tarp').problems).toMatchObject([
      { ruleId: 'unknown-directive', severity: 'error', hint: 'did you mean `:::trap`?' },
    ]);
  });
});

describe('what else Markdown would drop or let through', () => {
  it('comments are dropped, inside a line and as a block', () => {
    const { root, reported } = read('<!-- block -->\n\na<!-- in\nline -->b\n\n<!--> <!---> <!-- c -->');
    expect(reported).toEqual([]);
    expect(plainText(root)).toBe('ab');
  });

  it('HTML behind a comment is an error at its own place', () => {
    expect(read('<!-- a --> <b>x</b>').problems).toMatchObject([{ ruleId: 'html', place: { start: { line: 1, column: 12 } } }]);
  });

  it('references become links; an unused or doubled definition is told', () => {
    const { root, reported } = read('[a][b] and [c]\n\n[b]: rag\n[c]: https://example.com/');
    expect(reported).toEqual([]);
    expect(JSON.stringify(root)).not.toContain('efinition');
    expect(read('[x]: rag').reported).toEqual(['unused-definition']);
    expect(read('[x]\n\n[x]: rag\n[X]: prompting').reported).toEqual(['duplicate-definition']);
  });

  it('a footnote nothing refers to is told', () => {
    expect(read('a[^1]\n\n[^1]: x\n[^2]: y').reported).toEqual(['unused-definition']);
  });

  it('thousands of nested quotes or brackets are refused or read', () => {
    expect(read('>'.repeat(5000)).reported).toEqual(['too-deep']);
    expect(read('*a_ '.repeat(14_000)).reported).toEqual(['too-many-marks']);
    expect(read(`${'*a* '.repeat(400)}\n\n${'*a* '.repeat(400)}`).reported).toEqual([]);
    expect(read('- '.repeat(3000)).reported.length).toBeLessThanOrEqual(1);
  });

  it.each(['[', '*a ', ':signal[', '![a](', '>', '- ', '*a_ ', '*a* '])(
    '%j again and again takes work that grows no faster than the text',
    async (piece) => {
      const workOf = (times: number) => {
        const text = piece.repeat(times);
        return () => read(text);
      };
      await expectEvenGrowth(piece, workOf, 1000);
    },
  );

  it('places are places in the file', () => {
    const { problems } = read('first\n\n- a <b>\n  > c :signal[x');
    expect(problems.map(({ ruleId, place: { start, end } }) => [ruleId, start.line, start.column, end.column])).toEqual([
      ['html', 3, 5, 8],
      ['directive-label', 4, 7, 14],
    ]);
  });
});
