import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoded } from '../../src/core/decoded.ts';

it('an address is decoded where that can be, and never throws', () => {
  expect(decoded('a%20b')).toBe('a b');
  expect(decoded('%E0%A4%A')).toBe('%E0%A4%A');
  expect(decoded('100%')).toBe('100%');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (part) => typeof decoded(part) === 'string'));
});
