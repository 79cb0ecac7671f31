import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadFormat } from '../../src/exchange/exchange.ts';
import { readList } from '../../src/exchange/list/list-read.ts';
import { readMarkdown } from '../../src/exchange/markdown/markdown-read.ts';
import { readMdbook } from '../../src/exchange/mdbook/mdbook-read.ts';
import { expectEvenGrowth } from '../growth.ts';
import { reported } from './told.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/formats');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const READERS: readonly (readonly [string, ReadFormat])[] = [
  ['list', readList],
  ['markdown', readMarkdown],
  ['mdbook-quiz', readMdbook],
];

describe.each(READERS)('%s', (folder, read) => {
  const files = readdirSync(join(FOLDER, folder)).filter((name) => !name.endsWith('.expected.md'));

  it.each(files)('%s gives what its expected.md says', (name) => {
    const expected = readFileSync(join(FOLDER, folder, name.replace(/\.[^.]+$/, '.expected.md')), 'utf8');
    expect(reported(read(readFileSync(join(FOLDER, folder, name)), name))).toBe(expected);
  });
});

describe('quizzes that people type', () => {
  it.each([
    ['questions of a list', readList, '1. Which of *these*?\nA) one\n*B) two\n\n'],
    ['one question of a list that never ends', readList, '1. Which?\nand '],
    ['options of a list', readList, '- [ ] one\n'],
    ['questions of Markdown', readMarkdown, '## Which of *these*?\n\n- [ ] one\n- [x] two\n\n'],
    ['one list of Markdown', readMarkdown, '- [ ] *one*\n'],
    ['code that never closes', readMarkdown, '```\n## x\n'],
    [
      'tables of TOML',
      readMdbook,
      '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "a"\nprompt.distractors = ["b"]\nanswer.answer = "c"\n',
    ],
    ['brackets of TOML', readMdbook, '[[questions]]\na = [[[[\n'],
  ] as const)('%s take work that grows no faster than they do', async (what, read, text) => {
    const workOf = (size: number) => {
      const file = bytes(text.repeat(size));
      return () => read(file, 'quiz');
    };
    await expectEvenGrowth(what, workOf, 40);
  });

  it('what is no TOML is refused with its reason', () => {
    expect(reported(readMdbook(bytes('[[questions]]\ntype = '), 'x.toml'))).toMatch(/^refused \| 1 \| {2}\| This is not TOML: /);
    expect(reported(readMdbook(bytes('[book]\n'), 'x.toml'))).toMatch(/^refused .*no `\[\[questions\]\]`/);
  });
});
