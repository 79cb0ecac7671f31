import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteSaved, putOff, REMIND, saveDue, saveDueOn } from '../../../src/app/copies/reminder.ts';
import { testEnvironment } from '../../../src/env/test-environment.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 9);
const attempts = (count: number, first = NOW) => ({ attempts: count, first });
const facts = { saved: undefined, asked: undefined, now: NOW, zone: 60 };

describe('saving the record outside of the browser is reminded of', () => {
  it('after a hundred attempts, or seven local days with something new', () => {
    expect(saveDue({ ...facts, extent: attempts(REMIND.attempts - 1) })).toBeUndefined();
    expect(saveDue({ ...facts, extent: attempts(REMIND.attempts) })).toEqual({ attempts: 100, days: 0 });
    expect(saveDue({ ...facts, extent: attempts(1, NOW - 6 * DAY) })).toBeUndefined();
    expect(saveDue({ ...facts, extent: attempts(1, NOW - 7 * DAY) })).toEqual({ attempts: 1, days: 7 });
    const saved = { at: NOW - 8 * DAY, attempts: 50 };
    expect(saveDue({ ...facts, saved, extent: attempts(51, 0) })).toEqual({ attempts: 1, days: 8 });
  });

  it('never while nothing is new, and for a week not again once it was put off', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(60), fc.nat(6), (count, days, since) => {
        const saved = { at: NOW - days * DAY, attempts: count };
        expect(saveDue({ ...facts, saved, extent: attempts(count, 0) })).toBeUndefined();
        expect(saveDue({ ...facts, asked: NOW - since * DAY, extent: attempts(count, 0) })).toBeUndefined();
      }),
    );
    expect(saveDue({ ...facts, asked: NOW - 7 * DAY, extent: attempts(1, 0) })).toBeDefined();
  });

  it('also where the clock was ahead when it was put off or saved, and never with a negative count', () => {
    const all = attempts(200, NOW);
    expect(saveDue({ ...facts, asked: NOW + 999 * DAY, extent: all })).toBeDefined();
    expect(saveDue({ ...facts, saved: { at: NOW + 999 * DAY, attempts: 0 }, extent: all })).toEqual({ attempts: 200, days: 0 });
    expect(saveDue({ ...facts, saved: { at: 0, attempts: 900 }, extent: all })).toBeUndefined();
  });

  it('by what the device remembers, whatever that has become', () => {
    const env = testEnvironment(NOW);
    expect(saveDueOn(env, attempts(150))).toEqual({ attempts: 150, days: 0 });
    noteSaved(env, 150);
    expect(saveDueOn(env, attempts(150))).toBeUndefined();
    expect(saveDueOn(env, attempts(250))).toEqual({ attempts: 100, days: 0 });
    putOff(env);
    expect(saveDueOn(env, attempts(250))).toBeUndefined();
    env.advance(7 * DAY);
    expect(saveDueOn(env, attempts(250))).toEqual({ attempts: 100, days: 7 });
    for (const odd of ['', '{', 'null', '[]', '{"at":"x"}', '7']) {
      env.local.set('saved', odd);
      env.local.set('save-asked', odd);
      expect(() => saveDueOn(env, attempts(250))).not.toThrow();
    }
  });
});
