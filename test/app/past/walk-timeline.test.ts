import fc from 'fast-check';
import { expect, it } from 'vitest';
import { walkTimeline } from '../../../src/app/past/walk-timeline.ts';
import { extended, NO_EXTENT } from '../../../src/core/past/extent.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { timeline } from '../../../src/core/stats/timeline.ts';
import type { LogPieces } from '../../../src/record/record-store.ts';
import { answer } from '../../core/make-item.ts';

/** A log as a store gives it out: so many numbers of a device at a time. */
const piecesOf = (log: readonly Attempt[], size: number): LogPieces => ({
  devices: [...new Set(log.map(({ device }) => device))].sort(),
  async read(device, after) {
    const own = log.filter((one) => one.device === device && one.seq > after).toSorted((a, b) => a.seq - b.seq);
    const last = own[0] && own[0].seq + size - 1;
    return { attempts: own.filter(({ seq }) => last !== undefined && seq <= last), last };
  },
});

const logs = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      seq: fc.integer({ min: 1, max: 12 }),
      at: fc.nat(30),
      exam: fc.constantFrom('one', 'two'),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map(({ seq, ...more }, n): Attempt => answer('q', seq, true, { ...more, id: `${n}` })));

it('a log that is read piece by piece comes in the order of the timeline, whatever devices and clocks are in it', async () => {
  await fc.assert(
    fc.asyncProperty(logs, fc.integer({ min: 1, max: 5 }), async (log, size) => {
      const found: Attempt[] = [];
      const extent = await walkTimeline(piecesOf(log, size), 'one', (ordered) => found.push(...ordered) > 0);
      expect(found).toEqual(timeline(log.filter(({ exam }) => exam === 'one')));
      expect(extent).toEqual(extended(NO_EXTENT, log));
    }),
    { numRuns: 300 },
  );
});

it('a log is not read on where that was not wanted', async () => {
  const log = [1, 2, 3, 4].map((seq) => answer('q', seq, true, { exam: 'one', at: seq, id: `${seq}` }));
  let pieces = 0;
  const stopped = await walkTimeline(piecesOf(log, 1), 'one', () => {
    pieces += 1;
    return pieces < 2;
  });
  expect([stopped, pieces]).toEqual([undefined, 2]);
});
