import { describe, expect, it } from 'vitest';
import { putAside } from '../../../src/app/review/review-store.ts';
import { reviewState } from '../../../src/app/schedule/schedule-store.ts';
import { tellToday } from '../../../src/app/today/today-store.ts';
import { DAY, localDay } from '../../../src/core/schedule/local-day.ts';
import { zoneNamed } from '../../../src/env/zone-named.ts';
import { agoWords, whenWords } from '../../../src/messages/en/review-words.ts';
import { answer } from '../../core/make-item.ts';
import { EXAM } from '../make-bank.ts';
import { given, openWithIndex } from '../make-log.ts';

/** Local times of a zone as moments. */
const moment = (zone: string) => (local: string) => {
  const guess = Date.parse(`${local}Z`);
  const first = guess - zoneNamed(zone, guess) * 60_000;
  return guess - zoneNamed(zone, first) * 60_000;
};

/** A page in a zone at a local time. */
async function pageIn(zone: string, local: string) {
  const opened = await openWithIndex({ now: moment(zone)(local) });
  opened.env.setZone(zone);
  return opened;
}

const missedAt = (at: number, zone: number, seq = 1) => answer('q1', seq, false, { exam: EXAM, task: '1.1', at, zone });

// Of each zone both changes of its clocks: late on a day, and early three days later; a day begins at four.
const CHANGES = [
  ['Europe/Berlin', '2026-03-27T23:30', '2026-03-30T04:10'],
  ['Europe/Berlin', '2026-10-23T04:15', '2026-10-27T03:45'],
  ['America/New_York', '2026-03-06T23:30', '2026-03-09T04:10'],
  ['America/New_York', '2026-10-30T04:15', '2026-11-03T03:45'],
  ['Africa/Cairo', '2026-04-22T23:30', '2026-04-25T04:10'],
  ['Africa/Cairo', '2026-10-28T04:15', '2026-11-01T03:45'],
  ['Pacific/Apia', '2026-11-26T23:30', '2026-11-29T04:10'],
] as const;

describe('over a change of the clocks', () => {
  it.each(CHANGES)('in %s what was three dates ago was 3 days ago (%s, %s)', async (zone, then, now) => {
    const { env } = await pageIn(zone, now);
    const at = moment(zone)(then);
    expect(agoWords(env, localDay(at, zoneNamed(zone, at)))).toBe('3 days ago');
    const { page, index } = await pageIn(zone, then);
    given(page, missedAt(at, zoneNamed(zone, at)));
    const { families, next } = reviewState(page, index);
    expect(families).toEqual([]);
    // A first miss comes again the next day, by its date.
    expect(next).toBe(localDay(at, zoneNamed(zone, at)) + 1);
    expect(whenWords(page.env, next ?? 0)).toBe('tomorrow');
  });

  it.each(CHANGES)('in %s what waits until tomorrow, or for a week, comes on that date (%s)', async (zone, then) => {
    for (const [way, days] of [['bury', 1] as const, ['snooze', 7] as const]) {
      const { page, index, env } = await pageIn(zone, then);
      const today = localDay(env.now(), env.zone());
      given(page, missedAt(env.now() - 10 * DAY, env.zone(env.now() - 10 * DAY)));
      await putAside(page, index, 'q1', way);
      expect(reviewState(page, index).aside).toMatchObject([{ family: 'q1', until: today + days }]);
      tellToday(page, index);
      expect(env.due(EXAM)).toContainEqual([today + days, 1]);
    }
  });
});

describe('after a journey', () => {
  it('an answer given in Tokyo keeps its date in Los Angeles, where that is still to come', async () => {
    const { page, index, env } = await pageIn('America/Los_Angeles', '2026-11-20T14:00');
    const at = moment('Asia/Tokyo')('2026-11-21T04:30');
    given(page, missedAt(at, 540));
    const { families, next } = reviewState(page, index);
    expect(families).toEqual([]);
    expect(next).toBe(localDay(at, 540) + 1);
    expect(agoWords(env, localDay(at, 540))).toBe('today');
    expect(whenWords(env, next ?? 0)).toMatch(/^in 2 days \(November 22, 2026\)$/);
  });

  it('Samoa’s skipped day counts as a date', async () => {
    const { env } = await pageIn('Pacific/Apia', '2011-12-31T09:00');
    const at = moment('Pacific/Apia')('2011-12-29T21:00');
    expect(agoWords(env, localDay(at, zoneNamed('Pacific/Apia', at)))).toBe('2 days ago');
  });
});
