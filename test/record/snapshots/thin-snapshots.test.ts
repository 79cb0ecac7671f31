import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '../../../src/core/schedule/local-day.ts';
import { readSnapshotName, type Snapshot, type SnapshotReason, snapshotName } from '../../../src/record/snapshots/snapshot.ts';
import { KEPT, thinSnapshots } from '../../../src/record/snapshots/thin-snapshots.ts';

const HOUR = 3_600_000;
const REASONS: readonly SnapshotReason[] = ['day', 'answers', 'import', 'delete', 'restore', 'upgrade'];

/** What happens between one copy and the next: hours go by (or a clock is set back), attempts are added or lost. */
const steps = fc.array(
  fc.record({
    hours: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: -9000, max: 9000 }) },
    ),
    attempts: fc.integer({ min: -20, max: 40 }),
    reason: fc.constantFrom(...REASONS),
    zone: fc.constantFrom(-600, 0, 60, 840),
    bytes: fc.integer({ min: 0, max: 1000 }),
  }),
  { minLength: 1, maxLength: 120 },
);
type Step = (typeof steps extends fc.Arbitrary<infer S> ? S : never)[number];

const copiesOf = (all: readonly Step[]): readonly Snapshot[] => {
  let [at, attempts] = [Date.UTC(2027, 0, 1), 100];
  return all.map((step, i) => {
    at += step.hours * HOUR;
    attempts = Math.max(0, attempts + step.attempts);
    const { reason, zone, bytes } = step;
    const facts = { n: i + 1, at, zone, reason, attempts, rows: attempts, bytes, digest: 'ab' };
    return { ...facts, name: snapshotName(facts) };
  });
};

const MOST = KEPT.recent + KEPT.days + KEPT.weeks + KEPT.before + 1;
const dayOf = ({ at, zone }: Snapshot) => calendarDay(at, zone);
const weekOf = (one: Snapshot) => Math.floor((dayOf(one) - 4) / 7);
const last = <T>(all: readonly T[], most: number): ReadonlySet<T> => new Set([...new Set([...all].reverse())].slice(0, most));

describe('the name of a copy', () => {
  it('tells everything that is known of it', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const one of copiesOf(all)) expect(readSnapshotName(one.name)).toEqual(one);
      }),
      { numRuns: 20 },
    );
  });

  it('is never found in another file', () => {
    for (const name of ['', '.copy', 'a.copy', '1.2.3.day.4.5.6.ab', '1.2.3.never.4.5.6.ab.copy', '1.2.3.day.4.5.6.ab.copy.part'])
      expect([name, readSnapshotName(name)]).toEqual([name, undefined]);
    expect(readSnapshotName(`${'9'.repeat(30)}.2.3.day.4.5.6.ab.copy`)).toBeUndefined();
  });
});

describe('thinned copies', () => {
  const check = (property: (copies: readonly Snapshot[], kept: readonly Snapshot[]) => void) =>
    fc.assert(fc.property(steps, (all) => property(copiesOf(all), thinSnapshots(copiesOf(all)))));

  it('are some of those there were, newest first, and never more than a fixed number', () => {
    check((copies, kept) => {
      const names = new Set(copies.map(({ name }) => name));
      expect(kept.every(({ name }) => names.has(name))).toBe(true);
      expect(kept.length).toBeLessThanOrEqual(MOST);
      expect(kept.map(({ n }) => n)).toEqual(kept.map(({ n }) => n).sort((a, b) => b - a));
    });
  });

  it('hold the newest, whatever the clocks said, the fullest, and the last ones made before a change', () => {
    check((copies, kept) => {
      const names = kept.map(({ name }) => name);
      const before = copies.filter(({ reason }) => reason !== 'day' && reason !== 'answers').slice(-KEPT.before);
      for (const { name } of [...copies.slice(-KEPT.recent), ...before]) expect(names).toContain(name);
      expect(Math.max(...kept.map(({ attempts }) => attempts))).toBe(Math.max(...copies.map(({ attempts }) => attempts)));
    });
  });

  it('hold the last one of each of the last days and weeks of use', () => {
    check((copies, kept) => {
      const names = kept.map(({ name }) => name);
      for (const [group, most] of [
        [dayOf, KEPT.days],
        [weekOf, KEPT.weeks],
      ] as const)
        for (const value of last(copies.map(group), most))
          expect(names).toContain(copies.findLast((one) => group(one) === value)?.name);
    });
  });

  it('are the same thinned after each copy, twice, or once at the end, in whatever order they are listed', () => {
    check((copies, kept) => {
      let stepwise: readonly Snapshot[] = [];
      for (const one of copies) stepwise = thinSnapshots([one, ...stepwise]);
      expect(stepwise).toEqual(kept);
      expect(thinSnapshots(kept)).toEqual(kept);
      expect(thinSnapshots([...copies].sort((a, b) => a.bytes - b.bytes))).toEqual(kept);
    });
  });

  it('keep to the space they may take, down to the two newest and the fullest', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 9000 }), (all, budget) => {
        const copies = copiesOf(all);
        const kept = thinSnapshots(copies, budget);
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
        if (kept.length > 3) expect(bytes).toBeLessThanOrEqual(budget);
        expect(kept.slice(0, 2).map(({ n }) => n)).toEqual(
          copies
            .slice(-2)
            .reverse()
            .map(({ n }) => n),
        );
        expect(Math.max(...kept.map(({ attempts }) => attempts))).toBe(Math.max(...copies.map(({ attempts }) => attempts)));
      }),
    );
  });

  it('go back seven weeks for who uses the site every day', () => {
    const daily = copiesOf(
      Array.from({ length: 120 }, () => ({ hours: 24, attempts: 10, reason: 'day' as const, zone: 0, bytes: 10 })),
    );
    const kept = thinSnapshots(daily);
    const ages = kept.map(({ n }) => 120 - n);
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(43);
    expect(kept.length).toBeLessThanOrEqual(15);
  });
});
