import { describe, expect, it } from 'vitest';
import { setComparing } from '../../../src/app/comparison/comparison-setup.ts';
import { loadConfusions, readingOf } from '../../../src/app/progress/reading-store.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { markingResult } from '../../core/make-item.ts';
import { EXAM, keysOf, question } from '../make-bank.ts';
import { DAY, given, openWithIndex, past } from '../make-log.ts';
import { QUESTIONS } from '../make-page.ts';

const once = (attempts: readonly Attempt[]) => attempts.map((attempt) => ({ attempt, times: 1 }));

describe('how one reads', () => {
  it('says why answers came out as they did, lately and before', async () => {
    const { page, index } = await openWithIndex();
    given(page, past('q1', 1, false, DAY, { cause: 'baited' }), past('q2', 2, true, 60 * DAY, { cause: 'solid' }));
    const { causes } = readingOf(page, index).get();
    expect(causes).toMatchObject({ total: { baited: 1, solid: 1 }, recent: { baited: 1, solid: 0 }, before: { solid: 1 } });
  });

  it('is empty for what belongs to another exam', async () => {
    const { page, index } = await openWithIndex();
    given(page, past('q1', 1, false, DAY, { exam: 'other', cause: 'baited', marked: markingResult() }));
    expect(readingOf(page, index).get()).toMatchObject({ counted: [], causes: { total: { baited: 0 } } });
  });

  it('says nothing of a comparison that was never turned on, and how many can take part once it is', async () => {
    const { page, index } = await openWithIndex({ questions: [...QUESTIONS, question('plain', { marking: false })] });
    const $reading = readingOf(page, index);
    expect($reading.get().comparison).toBeUndefined();
    await setComparing(page, EXAM, true, 90);
    expect($reading.get().comparison).toMatchObject({ on: true, planned: 90, pairsLeft: 4, outcome: null });
    await setComparing(page, EXAM, false, 90);
    expect($reading.get().comparison).toMatchObject({ on: false });
  });
});

describe('what was taken for what', () => {
  const baited = (item: string, seq: number) =>
    past(item, seq, false, DAY, {
      response: { kind: 'multiple-choice', option: 'b' },
      marking: 'guided',
      marked: markingResult(),
    });

  it('is worked out with the keys of the questions answered, and no others are fetched', async () => {
    const { page, index, env } = await openWithIndex();
    const { rows, missing } = await loadConfusions(page, index, once([baited('q1', 1), baited('q2', 2), baited('q3', 3)]));
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'concept', id: 'retrieval', read: new Map([['training', 3]]) }));
    expect([missing, env.fetched.includes(keysOf('1.1')), env.fetched.includes(keysOf('2.1'))]).toEqual([0, true, false]);
  });

  it('leaves out answers to another revision, which are not missing', async () => {
    const { page, index } = await openWithIndex();
    const old = [1, 2, 3].map((seq) => ({ ...baited('q1', seq), revision: 'r0' }));
    expect(await loadConfusions(page, index, once(old))).toEqual({ rows: [], missing: 0 });
  });

  it('says how many answers are missing without a network, and has them with it', async () => {
    const { page, index, env } = await openWithIndex();
    const log = [baited('q1', 1), baited('q2', 2), baited('q5', 3), baited('left', 4)];
    env.setOnline(false);
    expect((await loadConfusions(page, index, once(log))).missing).toBe(3);
    env.setOnline(true);
    expect((await loadConfusions(page, index, once(log))).missing).toBe(0);
  });
});
