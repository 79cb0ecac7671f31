import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockReading, clockSetSince, watchClock } from '../../../src/core/mock-exam/clock-watch.ts';
import { newMockExamState, stepMockExam } from '../../../src/core/mock-exam/reduce-mock-exam.ts';
import { timeLeft, warningsDue } from '../../../src/core/mock-exam/time-left.ts';
import { makeMockExam, START } from './make-mock-exam.ts';

const HOUR = 3_600_000;

describe('a clock that is watched', () => {
  const anchor: ClockReading = { wall: START, mono: 500 };

  it('was not set where both go on alike, or differ by less than a second', () => {
    expect(watchClock(anchor, { wall: START + 60_000, mono: 60_500, visible: true })).toEqual({ anchor, shift: 0 });
    expect(watchClock(anchor, { wall: START + 60_999, mono: 60_500, visible: true }).shift).toBe(0);
  });

  it('was set back where it is behind, in sight or not', () => {
    for (const visible of [true, false]) {
      expect(watchClock(anchor, { wall: START - 2 * HOUR + 1000, mono: 1500, visible }).shift).toBe(-2 * HOUR);
    }
  });

  it('was set forward where the page was in sight; else the device slept, and time went by', () => {
    const seen = { wall: START + 2 * HOUR + 1000, mono: 1500.25 };
    expect(watchClock(anchor, { ...seen, visible: true }).shift).toBe(2 * HOUR);
    expect(watchClock(anchor, { ...seen, visible: false })).toEqual({ anchor: seen, shift: 0 });
  });

  it('set back while no page was open is known by the last step', () => {
    expect(clockSetSince(START, START - 5000)).toBe(-5000);
    expect(clockSetSince(START, START + 5000)).toBe(0);
  });
});

describe('time left', () => {
  it('is right to a second however the clock is set while the page is in sight', () => {
    const seconds = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -2 * HOUR, max: 2 * HOUR })), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(seconds, (changes) => {
        const mockExam = makeMockExam();
        let [state, anchor, offset, mono, n] = [newMockExamState(mockExam), { wall: START, mono: 0 } as ClockReading, 0, 0, 0];
        for (const [ran, set] of changes) {
          mono += ran * 1000;
          offset += set;
          const wall = START + mono + offset;
          const seen = watchClock(anchor, { wall, mono, visible: true });
          anchor = seen.anchor;
          n += 1;
          if (seen.shift !== 0) {
            const step = {
              id: `s${n}`,
              sitting: 'm1',
              exam: 'e',
              n,
              at: wall,
              event: { type: 'clock', by: seen.shift },
            } as const;
            state = stepMockExam(mockExam, state, step);
          }
          expect(Math.abs(timeLeft(state, wall) - Math.max(0, 300_000 - mono))).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });

  it('is never below nothing, and stands while the clock is stopped', () => {
    const state = newMockExamState(makeMockExam());
    expect(timeLeft(state, START + 9 * HOUR)).toBe(0);
    expect(timeLeft({ ...state, pausedAt: START + 1000 }, START + 9 * HOUR)).toBe(299_000);
    expect(timeLeft(state, START - HOUR)).toBe(300_000);
  });

  it('is warned of at 10 and at 2 minutes, once', () => {
    expect(warningsDue(600_500, 599_900)).toEqual([600_000]);
    expect(warningsDue(599_900, 599_000)).toEqual([]);
    expect(warningsDue(120_001, 120_000)).toEqual([120_000]);
    // After a sleep both may have passed; the nearer is the one to tell.
    expect(warningsDue(900_000, 60_000)[0]).toBe(120_000);
    expect(warningsDue(130_000, 0)).toEqual([]);
  });
});
