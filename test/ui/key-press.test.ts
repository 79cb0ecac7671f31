import { describe, expect, it } from 'vitest';
import { digitOf, isShifted } from '../../src/ui/shared/key-press.ts';

const press = (key: string, code: string, held: { readonly shift?: boolean; readonly altGraph?: boolean } = {}) => ({
  ...{ key, code, shiftKey: held.shift ?? false },
  getModifierState: (name: string) => name === 'AltGraph' && (held.altGraph ?? false),
});

describe('a number key', () => {
  it.each([
    ['American', press('2', 'Digit2'), 2],
    ['the block of numbers', press('2', 'Numpad2'), 2],
    ['French, as it stands', press('é', 'Digit2'), 2],
    ['French with Shift', press('2', 'Digit2', { shift: true }), 2],
    ['Czech, as it stands', press('ě', 'Digit2'), 2],
    ['Arabic', press('٢', 'Digit2'), 2],
    ['a browser that cannot tell', press('Unidentified', 'Digit2'), 2],
  ])('is its number on any keyboard: %s', (_, event, digit) => {
    expect(digitOf(event)).toBe(digit);
    expect(isShifted(event)).toBe(false);
  });

  it.each([
    ['zero', press('0', 'Digit0')],
    ['the block without Num Lock', press('End', 'Numpad1')],
    ['@ by AltGr', press('@', 'Digit2', { altGraph: true })],
    ['a letter being composed', press('Process', 'Digit2')],
    ['a dead accent', press('Dead', 'Digit2')],
    ['a letter', press('n', 'KeyN')],
  ])('is none in place of something else: %s', (_, event) => {
    expect(digitOf(event)).toBeUndefined();
  });

  it('with Shift means another thing only where the number is typed without it', () => {
    const american = press('@', 'Digit2', { shift: true });
    expect([digitOf(american), isShifted(american)]).toEqual([2, true]);
    const french = press('2', 'Digit2', { shift: true });
    expect([digitOf(french), isShifted(french)]).toEqual([2, false]);
  });
});
