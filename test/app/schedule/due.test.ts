import { beforeEach, describe, expect, it } from 'vitest';
import { putAside, takeBack } from '../../../src/app/review/review-store.ts';
import { reviewItems, reviewState, scheduleOf } from '../../../src/app/schedule/schedule-store.ts';
import { reviewKnown, reviewRest } from '../../../src/app/settings/settings.ts';
import { tellToday } from '../../../src/app/today/today-store.ts';
import { DAY } from '../../../src/core/schedule/exam-date.ts';
import { answer } from '../../core/make-item.ts';
import { bank, EXAM, entry, missed, NOW, scheduledPage } from './scheduling.ts';

const { page, given, dueIn, reported } = scheduledPage();

beforeEach(async () => {
  await page.openRecord();
  given([]);
});

describe('what is due in a bank that has changed', () => {
  it('is a question that got a twin since it was missed: its family of now, once', () => {
    const index = bank([entry('a', { family: 'both' }), entry('a-twin', { family: 'both' })]);
    given([missed('a', 1), answer('a-twin', 2, true, { exam: EXAM, task: '1.1', family: 'both', at: NOW - 4 * DAY })]);
    expect([...scheduleOf(page, index).families.keys()]).toEqual(['both']);
    expect(scheduleOf(page, index).families.get('both')).toMatchObject({ reviews: 2 });
    expect(dueIn(index)).toEqual(['both']);
  });

  it('is a question that got a new name and a family, with what was put aside under the old name', () => {
    const index = bank([entry('new', { family: 'both', previousIds: ['old'] })]);
    given([missed('old', 1)]);
    expect(dueIn(index)).toEqual(['both']);
    expect(reviewItems(page, index, 'family')).toEqual(['new']);
    given([missed('old', 1)], { [reviewKnown('old').key]: NOW - DAY });
    expect(dueIn(index)).toEqual([]);
    expect(reviewState(page, index).aside).toEqual([{ family: 'both', until: null, item: 'new' }]);
  });

  it('can be taken back where it was put aside under an old name, whichever is read first', async () => {
    const index = bank([entry('new', { previousIds: ['old'] })]);
    given([missed('old', 1)], { [reviewRest('old').key]: NOW + 2 * DAY });
    expect(dueIn(index)).toEqual([]);
    await takeBack(page, index, 'new', 'bury');
    expect(dueIn(index)).toEqual(['new']);
    given([missed('old', 1)], { [reviewRest('new').key]: 0, [reviewRest('old').key]: NOW + 2 * DAY });
    expect(dueIn(index)).toEqual(['new']);
  });

  it('is nothing of what left the bank, nor is that among what was put aside', () => {
    given([missed('gone', 1), missed('there', 2)], { [reviewKnown('gone').key]: NOW });
    expect(reviewState(page, bank([entry('there')]))).toMatchObject({ scheduled: 1, aside: [] });
    expect(reviewItems(page, bank([]), 'family')).toEqual([]);
    tellToday(page, bank([]));
    expect(reported()).toEqual([]);
  });

  it('is a question kept for mock exams only once it was met in one', () => {
    const index = bank([], [entry('kept', { family: 'f' }), entry('kept-too', { family: 'f' })]);
    given([missed('other', 1)]);
    expect(dueIn(index)).toEqual([]);
    given([missed('kept', 2, { mode: 'mock', family: 'f' })]);
    expect(reviewItems(page, index, 'family')).toEqual(['kept']);
  });

  it('is asked of a new index anew: one that was not whole knew fewer names', () => {
    given([missed('old', 1)]);
    expect(dueIn(bank([]))).toEqual([]);
    expect(dueIn(bank([], [entry('new', { previousIds: ['old'] })]))).toEqual(['new']);
  });
});

describe('what was put aside', () => {
  const index = bank([entry('a')]);

  it('comes back after its week, or when it is missed again', async () => {
    given([missed('a', 1)]);
    await putAside(page, index, 'a', 'snooze');
    expect(dueIn(index)).toEqual([]);
    expect(reported().length).toBeGreaterThan(1);
    await takeBack(page, index, 'a', 'snooze');
    await putAside(page, index, 'a', 'known');
    expect(reviewState(page, index).aside).toEqual([{ family: 'a', until: null, item: 'a' }]);
    given([missed('a', 1), missed('a', 2, { at: NOW + 60_000 })], Object.fromEntries(page.$settings.get()));
    expect(reviewState(page, index).aside).toEqual([]);
  });

  it('can be said to be known also where the miss lies a little ahead, by the clock of another device', async () => {
    given([missed('a', 1, { at: NOW + 600_000 })]);
    await putAside(page, index, 'a', 'known');
    expect(reviewState(page, index)).toMatchObject({ scheduled: 0, aside: [{ family: 'a', until: null }] });
  });

  it.each([
    ['a rest of years', reviewRest('a').key, NOW + 400 * DAY],
    ['a rest beyond all dates', reviewRest('a').key, 1e300],
    ['a rest of long ago', reviewRest('a').key, -1e300],
    ['knowing it in years', reviewKnown('a').key, NOW + 400 * DAY],
    ['knowing it beyond all dates', reviewKnown('a').key, Number.MAX_VALUE],
    ['a rest that is a text', reviewRest('a').key, 'tomorrow'],
    ['knowing that is true', reviewKnown('a').key, true],
    ['a rest of no family', reviewRest('').key, NOW + DAY],
    ['a rest of a family that there is not', reviewRest('constructor').key, NOW + DAY],
  ])('hides nothing by %s', (_, key, value) => {
    given([missed('a', 1)], { [key]: value });
    expect(dueIn(index)).toEqual(['a']);
    expect(reviewState(page, index).aside).toEqual([]);
  });
});
