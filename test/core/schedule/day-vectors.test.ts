import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dueDay } from '../../../src/core/schedule/exam-date.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import { zoneNamed } from '../../../src/env/zone-named.ts';

interface Vectors {
  readonly days: readonly {
    readonly zone: string;
    readonly local: string;
    readonly at: number;
    readonly offset: number;
    readonly begins: number;
    readonly day: number;
  }[];
  readonly dues: readonly {
    readonly reviewed: number;
    readonly right: boolean;
    readonly interval: number;
    readonly exam: number | null;
    readonly today: number;
    /** Null: none before the exam. */
    readonly due: number | null;
  }[];
}

const file: Vectors = JSON.parse(readFileSync(new URL('../../fixtures/vectors/days.json', import.meta.url), 'utf8'));

describe('the days of another implementation', () => {
  it.each(file.days)('in $zone at $local, where days begin at $begins, are ours', ({ zone, at, offset, begins, day }) => {
    expect(zoneNamed(zone, at)).toBe(offset);
    expect(localDay(at, offset, begins)).toBe(day);
  });

  it('are due when ours are', () => {
    expect(file.dues.length).toBe(60);
    for (const { reviewed, right, interval, exam, today, due } of file.dues) {
      const own = dueDay({ day: reviewed, right }, interval, exam === null ? null : { day: exam }, today);
      if (due === null) expect(own).toBeGreaterThan(exam ?? 0);
      else expect(own).toBe(due);
    }
  });
});
