import { describe, expect, it } from 'vitest';
import { GUIDED_FIRST, offersOpen, preferredWish } from '../../../src/app/settings/preferences.ts';
import { MARKING, PENS } from '../../../src/app/settings/settings.ts';
import { KINDS } from '../../../src/core/item/item.ts';
import { answer, markingResult } from '../../core/make-item.ts';
import { openPage } from '../make-page.ts';

describe('what a learner prefers', () => {
  it('is guided marking with one pen and ten of all questions at first', () => {
    const { page } = openPage();
    expect(preferredWish(page, {})).toEqual({ tasks: [], kinds: KINDS, which: 'all', count: 10, marking: 'guided', pens: 1 });
  });

  it('fills in what was not asked for, and nothing else', async () => {
    const { page } = openPage();
    await page.setSetting(MARKING, 'open');
    await page.setSetting(PENS, 2);
    expect(preferredWish(page, { marking: 'off', tasks: ['1.1'] })).toMatchObject({ marking: 'off', pens: 2, tasks: ['1.1'] });
  });
});

describe('open marking is offered', () => {
  const marked = (n: number, marking: 'guided' | 'open' = 'guided') =>
    Array.from({ length: n }, (_, at) => answer(`q${at}`, at + 1, true, { marking, marked: markingResult() }));

  it('once ten scenarios were marked with the phrases shown', () => {
    const { page } = openPage();
    page.$attempts.set([...marked(GUIDED_FIRST - 1), answer('plain', 100, true)]);
    expect(offersOpen(page)).toBe(false);
    page.$attempts.set(marked(GUIDED_FIRST));
    expect(offersOpen(page)).toBe(true);
  });

  it('no more once it was tried', () => {
    const { page } = openPage();
    page.$attempts.set([...marked(GUIDED_FIRST), ...marked(1, 'open')]);
    expect(offersOpen(page)).toBe(false);
  });
});
