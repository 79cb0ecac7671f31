import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayBegins, localDay } from '../../../src/core/schedule/local-day.ts';
import { zoneNamed } from '../../../src/env/zone-named.ts';

const HOUR = 3_600_000;
const zoneAt = (zone: string) => (at: number) => zoneNamed(zone, at);
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY;

describe('a local day begins', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T03:59', 28, '2026-03-29T02:00Z'],
    ['Europe/Berlin', '2026-10-25T04:00', 25, '2026-10-26T03:00Z'],
    ['America/New_York', '2026-11-01T00:30', 31, '2026-11-01T09:00Z'],
    ['Asia/Tokyo', '2026-07-01T23:30', 1, '2026-07-01T19:00Z'],
  ] as const)('at four in the morning where nothing else is set: in %s %s is of the %i.', (zone, local, date, next) => {
    const guess = Date.parse(`${local}Z`);
    const at = guess - zoneNamed(zone, guess - zoneNamed(zone, guess) * 60_000) * 60_000;
    const own = localDay(at, zoneNamed(zone, at));
    expect(new Date(own * DAY).getUTCDate()).toBe(date);
    expect(dayBegins(own + 1, zoneAt(zone))).toBe(Date.parse(next));
    expect(localDay(Date.parse(next) - 1, zoneNamed(zone, Date.parse(next) - 1))).toBe(own);
  });

  it.each([
    ['Europe/Berlin', 2026, 3, 29, '2026-03-28T23:00Z', 23],
    ['Europe/Berlin', 2026, 10, 25, '2026-10-24T22:00Z', 25],
    ['America/New_York', 2026, 3, 8, '2026-03-08T05:00Z', 23],
    ['America/New_York', 2026, 11, 1, '2026-11-01T04:00Z', 25],
    // Cairo skips midnight in spring, and has its last hour twice in autumn.
    ['Africa/Cairo', 2026, 4, 24, '2026-04-23T22:00Z', 23],
    ['Africa/Cairo', 2026, 10, 29, '2026-10-28T21:00Z', 25],
    ['Asia/Tokyo', 2026, 7, 1, '2026-06-30T15:00Z', 24],
    ['America/Los_Angeles', 2026, 11, 1, '2026-11-01T07:00Z', 25],
    ['Pacific/Apia', 2026, 11, 29, '2026-11-28T11:00Z', 24],
  ] as const)('set to midnight in %s on %i-%i-%i at %s, and has its hours', (zone, year, month, date, begins, hours) => {
    const at = dayBegins(day(year, month, date), zoneAt(zone), 0);
    expect(at).toBe(Date.parse(begins));
    expect(dayBegins(day(year, month, date) + 1, zoneAt(zone), 0) - at).toBe(hours * HOUR);
  });

  it('where a whole day is skipped with the next', () => {
    // Samoa went from 29 to 31 December 2011.
    const skipped = dayBegins(day(2011, 12, 30), zoneAt('Pacific/Apia'), 0);
    expect(skipped).toBe(Date.parse('2011-12-30T10:00Z'));
    expect(skipped).toBe(dayBegins(day(2011, 12, 31), zoneAt('Pacific/Apia'), 0));
  });

  it('never later than any moment of it, and after every moment of the day before', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Africa/Cairo', 'America/Los_Angeles', 'Pacific/Apia');
    fc.assert(
      fc.property(zones, fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) }), (zone, at) => {
        const today = localDay(at, zoneNamed(zone, at));
        expect(dayBegins(today, zoneAt(zone))).toBeLessThanOrEqual(at);
        expect(dayBegins(today + 1, zoneAt(zone))).toBeGreaterThan(at);
      }),
      { numRuns: 60 },
    );
  });
});
