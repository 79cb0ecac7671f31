import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSources } from '../../src/content/disk.ts';
import { needsGfm, parseTree } from '../../src/content/markdown/pipeline.ts';

const PIECES = [
  ...['\n', '\n\n', ' ', '    ', '- ', '* ', '1. ', '> ', '# ', '`', '```\n', '*', '**', '_', '<', '>', '&amp;', '\\', '---\n'],
  ...[
    '[ ] ',
    '[x] ',
    '[X]\t',
    '[',
    ']',
    '(',
    ')',
    '[a]: b',
    ':',
    '::',
    ':::note\n',
    ':::\n',
    ':signal[the phrase]{#a}',
    '{',
    '}',
  ],
  ...[
    '|',
    '| - |',
    '-',
    '--',
    ':-',
    '~~',
    '~',
    '@',
    'a@b.co',
    '[^1]',
    '[^1]: ',
    'www.',
    'WWW.a.b',
    'http://a.b',
    'HTTPS://a',
    'http',
    'www',
    '^',
  ],
  ...['www\\.a.b', 'http\\://a.b', 'a&#64;b.co', '&#119;ww.a.b', '$', '$$\n', '$x$'],
  ...['word', 'é', 'a.b', '.', '3:1', '\t', '!', '-', '+', '='],
];

it('a text is read the same whether or not all of GFM is looked for in it', () => {
  let both = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      const whole = parseTree(text, true);
      expect(parseTree(text)).toEqual(whole);
      if (JSON.stringify(parseTree(text, false)) !== JSON.stringify(whole)) both += 1;
    }),
    { numRuns: 2000 },
  );
  // The pieces are those that make a difference.
  expect(both).toBeGreaterThan(20);
});

it('most of our own questions are read without looking for all of GFM', () => {
  const questions = readSources('.').files.filter(({ path }) => /^questions\/.+\.md$/.test(path));
  const without = questions.filter(({ text }) => {
    const body = text.slice(text.indexOf('\n---', 4));
    return !needsGfm(body);
  });
  expect(without.length).toBeGreaterThan(0.8 * questions.length);
});
