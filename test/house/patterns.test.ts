import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../src');

interface Pattern {
  readonly raw: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that stands in a file. */
function patternsIn(code: string, isTsx: boolean): readonly Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && 'raw' in node) {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
      found.push({ raw: String(node.raw), source: pattern, flags });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: isTsx ? 'tsx' : 'ts' }));
  return found;
}

/** Ways in which matching may take more than time in proportion to the text. */
const slowIn = ({ source, flags }: Pattern): readonly string[] => [
  ...new Set(
    analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports.map(
      ({ type, exponential }) => `${type}${exponential ? ', exponential' : ''}`,
    ),
  ),
];

describe('regular expressions', () => {
  it('match in time that grows with the text, no faster', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.d)\.tsx?$/.test(file));
    const all = files.flatMap((file) =>
      patternsIn(readFileSync(join(SRC, file), 'utf8'), file.endsWith('x')).map((pattern) => ({ file, pattern })),
    );
    expect(all.length).toBeGreaterThan(200);
    const slow = all.flatMap(({ file, pattern }) => slowIn(pattern).map((how) => `${file}: ${pattern.raw} (${how})`));
    expect(slow).toEqual([]);
  });

  it('that do not are found', () => {
    expect(patternsIn('const a = (b: string) => b.replace(/[ \\t]*\\n[ \\t]*/g, " ");', false).flatMap(slowIn)).toEqual(['Move']);
    expect(patternsIn('const a = /^(?:a+)+$/;', false).flatMap(slowIn)).toContain('Self, exponential');
  });
});
