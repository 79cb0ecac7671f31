import { describe, expect, it } from 'vitest';
import { allOf, CAUSES, causesOf, NO_CAUSES, tallyCauses } from '../../../src/core/stats/cause-counts.ts';
import { drilled } from '../drill/make-drill.ts';
import { answer, exposure } from '../make-item.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const log = [
  answer('a', 1, true, { cause: 'solid', at: 10 * DAY }),
  answer('a', 2, false, { cause: 'baited', at: 69 * DAY }),
  answer('b', 3, false, { cause: 'baited', at: 71 * DAY, task: '10.2' }),
  answer('c', 4, true, { cause: 'lucky', at: 99 * DAY, task: '2.4' }),
  answer('d', 5, false, { cause: 'not-known', at: 101 * DAY, task: '2.1' }),
  exposure('e', 6),
  drilled({ item: 'a', span: 0, signal: 's' }, 7, false),
];
const shown = (counts: ReturnType<typeof causesOf>['total']) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

describe('causes', () => {
  const counts = causesOf(tallyCauses(NO_CAUSES, log, NOW), NOW);

  it('sums the causes of all answers, and of nothing else', () => {
    expect(shown(counts.total)).toEqual({ solid: 1, baited: 2, lucky: 1, 'not-known': 1 });
    expect(allOf(counts.total)).toBe(5);
  });

  it('parts them by domain, in the order of their numbers', () => {
    expect(counts.byDomain.map(([domain, own]) => [domain, shown(own)])).toEqual([
      ['2', { lucky: 1, 'not-known': 1 }],
      ['3', { solid: 1, baited: 1 }],
      ['10', { baited: 1 }],
    ]);
  });

  it('parts them at 30 days ago; what a clock set ahead dates later is recent', () => {
    expect(shown(counts.recent)).toEqual({ baited: 1, lucky: 1, 'not-known': 1 });
    expect(shown(counts.before)).toEqual({ solid: 1, baited: 1 });
  });

  it('names every cause once', () => {
    expect([...CAUSES].sort()).toEqual(Object.keys(counts.total).sort());
  });
});
