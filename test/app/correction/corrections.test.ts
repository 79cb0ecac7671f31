import { describe, expect, it } from 'vitest';
import { correctionNews, noteSeen, ownCorrections } from '../../../src/app/correction/correction-news.ts';
import { overviewOf } from '../../../src/app/progress/overview.ts';
import { attemptsOf } from '../../../src/app/schedule/families-now.ts';
import { reviewState, scheduleOf } from '../../../src/app/schedule/schedule-store.ts';
import { todayOn } from '../../../src/app/today/today-store.ts';
import type { Correction } from '../../../src/core/correction/correction.ts';
import type { BankIndex } from '../../../src/core/item/pack.ts';
import { EXAM } from '../make-bank.ts';
import { DAY, given, openWithIndex, past } from '../make-log.ts';
import { QUESTIONS } from '../make-page.ts';

const [ITEM = '', OTHER = ''] = QUESTIONS.filter(({ reserved }) => !reserved).map(({ item }) => item.id);
const correction: Correction = {
  ...{ item: ITEM, items: [ITEM], revisions: ['wrong'], date: '2026-11-19', said: 'A', right: 'B', why: 'The limit was raised.' },
  sources: [{ title: 'Docs', url: 'https://example.com/', checked: '2026-11-19' }],
};
const corrected = (index: BankIndex, ...corrections: readonly Correction[]): BankIndex => ({
  ...index,
  ...{ corrections, wrong: corrections },
});

/** A page whose learner missed a question with a wrong key three days ago. */
async function missed() {
  const { page, index, ...more } = await openWithIndex();
  given(page, past(ITEM, 1, false, 3 * DAY, { revision: 'wrong' }), past(OTHER, 2, false, 3 * DAY));
  return { page, before: index, index: corrected(index, correction), ...more };
}

describe('an answer to a question that was corrected since', () => {
  it('counts neither for nor against: it is not due, not missed, not seen, and the question is new again', async () => {
    const { page, before, index } = await missed();
    const due = (one: BankIndex) => reviewState(page, one).families.map(({ card }) => card.id);
    expect([due(before), due(index)]).toEqual([expect.arrayContaining([ITEM, OTHER]), [OTHER]]);
    const seen = (one: BankIndex) => [...overviewOf(page, one).get().history.items.keys()];
    expect([seen(before), seen(index)]).toEqual([[ITEM, OTHER], [OTHER]]);
    expect(overviewOf(page, index).get().missed.items).toEqual([OTHER]);
    expect([...scheduleOf(page, index).answered.keys()]).toEqual([OTHER]);
    expect(todayOn(page, index).pieces.some(({ kind }) => kind === 'new')).toBe(true);
  });

  it('stays in the record as it was, and an answer to the present question counts', async () => {
    const { page, index } = await missed();
    const log = page.$attempts.get();
    expect(attemptsOf(page, index)).toHaveLength(1);
    expect(page.$attempts.get()).toBe(log);
    given(page, ...log, past(ITEM, 3, true, DAY));
    expect(attemptsOf(page, index).map(({ item }) => item)).toEqual([OTHER, ITEM]);
  });
});

describe('a correction', () => {
  it('is told to who answered with the wrong key, and to nobody else', async () => {
    const { page, index } = await missed();
    expect(correctionNews(page, index)).toEqual([correction]);
    given(page, past(ITEM, 1, false, 3 * DAY), past(OTHER, 2, false, DAY, { revision: 'wrong' }));
    expect(correctionNews(page, index)).toEqual([]);
  });

  it('is told once: what was seen is in the record, also for the next page', async () => {
    const { page, index, device } = await missed();
    expect(await noteSeen(page, EXAM, correction)).toBe(true);
    expect(correctionNews(page, index)).toEqual([]);
    expect(ownCorrections(page, index)).toEqual([correction]);
    const next = await openWithIndex({ device });
    given(next.page, ...page.$attempts.get());
    expect(correctionNews(next.page, corrected(next.index, correction))).toEqual([]);
    // A second correction of the same question is news again.
    const again = { ...correction, date: '2026-11-20' };
    expect(correctionNews(next.page, corrected(next.index, again, correction))).toEqual([again]);
  });
});
