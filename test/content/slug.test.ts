import { expect, it } from 'vitest';
import { slugOf } from '../../src/content/slug.ts';

it('words become small Latin letters and digits with hyphens between, whatever their script', () => {
  expect(slugOf('  Qu’est-ce que c’est ? ')).toBe('quest-ce-que-cest');
  expect(slugOf('Чай 75')).toBe('chay-75');
  expect(slugOf('?!')).toBe('');
});

it('a long name ends with a whole word, and one long word is cut', () => {
  expect(slugOf('A pot is poured a second time over the same leaves. What is done?')).toBe(
    'a-pot-is-poured-a-second-time-over-the-same-leaves-what-is',
  );
  expect(slugOf(`${'a'.repeat(29)} ${'b'.repeat(30)}`)).toBe(`${'a'.repeat(29)}-${'b'.repeat(30)}`);
  expect(slugOf('a'.repeat(70))).toBe('a'.repeat(60));
  expect(slugOf(`so ${'a'.repeat(70)}`)).toBe(`so-${'a'.repeat(57)}`);
});
