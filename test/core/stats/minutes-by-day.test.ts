import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, localDay } from '../../../src/core/schedule/local-day.ts';
import { minutesByDay, minutesIn, tallyDays } from '../../../src/core/stats/minutes-by-day.ts';
import { sum } from '../../../src/core/sum.ts';
import { answer, exposure } from '../make-item.ts';

const PACE = { seconds: 90, secondsInMock: 60 };
const at = (day: number, hour = 12) => ({ at: day * DAY + hour * 3_600_000, zone: 0 });

describe('minutesByDay', () => {
  it('counts answers by the usual time, those of mock exams by the pace of the exam, lessons as they are; opened answers take none', () => {
    const attempts = [
      answer('a', 1, true, at(98)),
      answer('b', 2, true, at(98)),
      answer('c', 3, false, { ...at(100), mode: 'mock' }),
      exposure('d', 4, at(100)),
    ];
    expect(minutesByDay(tallyDays([], attempts), [{ day: 99, minutes: 7 }], PACE, { today: 100, days: 4 })).toEqual([
      { day: 97, minutes: 0 },
      { day: 98, minutes: 3 },
      { day: 99, minutes: 7 },
      { day: 100, minutes: 1 },
    ]);
  });

  it('goes by the local day of each answer', () => {
    const late = answer('a', 1, true, { at: 100 * DAY + 3 * 3_600_000 + 1, zone: 120 });
    expect(minutesByDay(tallyDays([], [late]), [], PACE, { today: 100, days: 2 }).map(({ minutes }) => minutes)).toEqual([
      0, 1.5,
    ]);
  });

  it('has one entry a day up to today, and the minutes of exactly what falls on them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 110 })), fc.integer({ min: 1, max: 40 }), (days, length) => {
        const attempts = days.map((day, n) => answer(`q${n}`, n + 1, true, at(day)));
        const made = minutesByDay(tallyDays([], attempts), [], PACE, { today: 100, days: length });
        expect(made.map(({ day }) => day)).toEqual(Array.from({ length }, (_, n) => 101 - length + n));
        const within = attempts.filter((one) => localDay(one.at, 0) <= 100 && localDay(one.at, 0) > 100 - length);
        expect(sum(made.map(({ minutes }) => minutes))).toBeCloseTo(
          sum(tallyDays([], within).map((one) => minutesIn(one, PACE))),
        );
      }),
    );
  });
});
