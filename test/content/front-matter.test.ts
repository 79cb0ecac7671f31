import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { collectProblems, type Diagnostic } from '../../src/content/diagnostic.ts';
import { openFields } from '../../src/content/parse/fields.ts';
import { parseFrontMatter } from '../../src/content/parse/front-matter.ts';
import { required, text } from '../../src/content/parse/schema.ts';
import { parseYaml } from '../../src/content/parse/yaml.ts';
import { indexLines, normalizeText } from '../../src/content/source-text.ts';
import { randomCases } from '../figures.ts';
import { expectEvenGrowth } from '../growth.ts';

const corpus = join(import.meta.dirname, '../fixtures/corpora/own-attacks.json');
const attacks = (JSON.parse(readFileSync(corpus, 'utf8')) as { frontmatter_attacks: readonly string[] }).frontmatter_attacks;

function read(text: string) {
  const problems = collectProblems('x.md');
  const matter = parseFrontMatter(normalizeText(text), problems);
  return { matter, problems: problems.list, reported: problems.list.map(({ ruleId }) => ruleId) };
}

const at = ({ place: { start, end } }: Diagnostic): string => `${start.line}:${start.column}-${end.line}:${end.column}`;

describe('front matter', () => {
  it('comes out as plain data with places in the file, and the body keeps its places', () => {
    const { matter } = read('---\ntitle: A "b"\nfor: [x, yy]\n---\nBody');
    expect(matter?.fields.entries.map(({ key }) => key)).toEqual(['title', 'for']);
    const [, list] = matter?.fields.entries ?? [];
    const second = list?.value.kind === 'list' ? list.value.items[1] : undefined;
    expect(second?.place).toEqual({ start: { line: 3, column: 10, offset: 26 }, end: { line: 3, column: 12, offset: 28 } });
    expect(matter?.body).toBe(`   \n${' '.repeat(12)}\n${' '.repeat(12)}\n   \nBody`);
  });

  it('reads YAML 1.2: days stay text, no stays text, numbers keep their spelling', () => {
    const { matter } = read('---\na: 2026-11-20\nb: no\nc: 3.10\nd: 012\n---\n');
    const values = matter?.fields.entries.map(({ value }) => (value.kind === 'scalar' ? [value.value, value.source] : []));
    expect(values).toEqual([
      ['2026-11-20', '2026-11-20'],
      ['no', 'no'],
      [3.1, '3.10'],
      [12, '012'],
    ]);
  });

  it('is the same with CRLF, a byte order mark, and spaces after the dashes', () => {
    const plain = read('---\na: 1\n---\nx').matter;
    for (const text of ['---\r\na: 1\r\n---\r\nx', '\uFEFF---\na: 1\n---\nx']) expect(read(text).matter).toEqual(plain);
    expect(read('--- \t\na: 1\n---  \nx').reported).toEqual([]);
  });

  it('may hold lines that only begin like its end', () => {
    const { matter, reported } = read('---\na: |\n  x\n  ---y\nb: 1\n---\nBody');
    expect(reported).toEqual([]);
    expect(matter?.fields.entries.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('with an error in it is an error the second time too (nothing is cached)', () => {
    const broken = '---\na: [1\n---\nx';
    expect(read(broken).reported).toEqual(['yaml-syntax']);
    expect(read(broken).reported).toEqual(['yaml-syntax']);
  });
});

describe('hostile front matter', () => {
  beforeEach(() => {
    Reflect.deleteProperty(globalThis, 'pwned');
  });

  for (const attack of attacks) {
    it(`${JSON.stringify(attack).slice(0, 60)} runs nothing, changes nothing and is refused or plain data`, () => {
      const { matter, problems } = read(attack);
      expect(Reflect.has(globalThis, 'pwned')).toBe(false);
      expect(Reflect.has({}, 'polluted')).toBe(false);
      const harmless =
        /^\uFEFF?---\r?\na: 1\r?\n---/.test(attack) ||
        attack.includes('answer: no') ||
        /^---\n(__proto__|constructor|<<)/.test(attack);
      expect(matter !== undefined && problems.length === 0).toBe(harmless);
      for (const problem of problems) expect(problem.place.start.line).toBeGreaterThan(0);
    });
  }

  it('keys such as __proto__ are unknown keys with their place', () => {
    const problems = collectProblems('x.md');
    const matter = parseFrontMatter('---\n__proto__: {polluted: 1}\n<<: {a: 1}\n---\n', problems);
    if (matter) openFields(matter.fields, problems, { what: 'a test', keys: { a: text('') } });
    expect(problems.list.map((one) => [one.ruleId, at(one)])).toEqual([
      ['unknown-key', '2:1-2:10'],
      ['unknown-key', '3:1-3:3'],
    ]);
  });

  it('a mistyped key is told once, and a key that nothing resembles is told as missing', () => {
    const reported = (yaml: string): readonly string[] => {
      const problems = collectProblems('x.md');
      const matter = parseFrontMatter(`---\n${yaml}\n---\n`, problems);
      const keys = { level: required(text('')), sources: required(text('')) };
      if (matter) openFields(matter.fields, problems, { what: 'a test', keys });
      return problems.list.map((one) => `${one.ruleId} ${one.expected}`);
    };
    expect(reported('levle: a\nsources: b')).toEqual(['unknown-key level, sources']);
    expect(reported('levle: a')).toEqual(['unknown-key level, sources', 'missing-key sources']);
    expect(reported('color: a\nsources: b')).toEqual(['unknown-key level, sources', 'missing-key level']);
  });

  /** Attacks by their size: at the first size each is refused. */
  const bombs: Readonly<Record<string, readonly [number, (size: number) => string]>> = {
    doublings: [
      9,
      (levels) =>
        `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`).join('\n')}`,
    ],
    'an alias to itself': [1, (times) => 'a: &a [*a]\n'.repeat(times)],
    'merge keys': [1, (times) => 'a: &a {b: 1}\nc: {<<: *a}\n'.repeat(times)],
    'open brackets': [5000, (deep) => `a: ${'['.repeat(deep)}`],
    'closed brackets': [5000, (deep) => `a: ${'['.repeat(deep)}${']'.repeat(deep)}`],
    'open braces': [5000, (deep) => `${'{a: '.repeat(deep)}`],
    'lists in one line': [5000, (deep) => `${'- '.repeat(deep)}a`],
    'keys in one line': [5000, (deep) => `${'? '.repeat(deep)}a`],
    'a list of anchors': [3000, (length) => Array.from({ length }, (_, i) => `k${i}: &a${i} 1`).join('\n')],
    'too much': [40_000, (length) => `a: ${'x'.repeat(length)}`],
    'a tag': [1, (times) => 'a: !!js/function "x"\n'.repeat(times)],
    'a binary': [1, (times) => 'a: !!binary aGk=\n'.repeat(times)],
  };
  for (const [name, [size, yaml]] of Object.entries(bombs)) {
    it(`a YAML bomb (${name}) is refused with its place, for work that grows no faster than it`, async () => {
      const workOf = (of: number) => {
        const text = `---\n${yaml(of)}\n---\nx`;
        return () => read(text);
      };
      await expectEvenGrowth(name, workOf, size);
      const { matter, problems } = read(`---\n${yaml(size)}\n---\nx`);
      expect(matter).toBeUndefined();
      expect(problems[0]?.ruleId).toMatch(/^yaml-/);
    });
  }

  it('thousands of keys are read, for work that grows with their number', async () => {
    const workOf = (length: number) => {
      const text = Array.from({ length }, (_, i) => `k${i}: 1`).join('\n');
      return () => {
        const value = parseYaml(text, collectProblems('x.yaml'));
        expect(value?.kind === 'map' ? value.entries.length : 0).toBe(length);
      };
    };
    await expectEvenGrowth('keys', workOf, 2_500);
  });

  it('any text at all gives data or a problem with a place, and never throws', () => {
    const piece = fc.constantFrom(
      '---',
      '\n',
      'a: ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '&',
      '*',
      '!',
      '#',
      '- ',
      '? ',
      ':',
      '\t',
      'x',
      '1',
      '\0',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { matter, problems } = read(`---\n${pieces.join('')}\n---\nx`);
        expect(matter !== undefined || problems.length > 0).toBe(true);
      }),
      { numRuns: randomCases(2000) },
    );
  });
});

describe('places', () => {
  it('are right for every offset of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'é', '😀'), { maxLength: 30 }), fc.nat(40), (chars, wanted) => {
        const text = chars.join('');
        const offset = Math.min(wanted, text.length);
        const before = text.slice(0, offset).split('\n');
        expect(indexLines(text).point(wanted)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1, offset });
      }),
    );
  });
});
