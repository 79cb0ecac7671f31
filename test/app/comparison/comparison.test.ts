import { describe, expect, it } from 'vitest';
import { withTests } from '../../../src/app/comparison/comparison-choice.ts';
import { markingFor } from '../../../src/app/comparison/comparison-marking.ts';
import { comparisonSetup, setComparing } from '../../../src/app/comparison/comparison-setup.ts';
import { compareOn, compareTimes } from '../../../src/app/settings/settings.ts';
import { KINDS } from '../../../src/core/item/item.ts';
import { armOf } from '../../../src/core/session/comparison-arm.ts';
import { EXAM, question } from '../make-bank.ts';
import { DAY, given, HOUR, openWithIndex, past } from '../make-log.ts';
import { openPage, QUESTIONS, START } from '../make-page.ts';

const wish = { tasks: ['1.1', '2.1'], kinds: KINDS, count: 6 };

describe('the comparison of practice with and without marking', () => {
  it('is set up when it is first turned on, and keeps its coin when it is turned off and on again', async () => {
    const { page, index, env } = await openWithIndex();
    expect(comparisonSetup(page, index)).toBeUndefined();
    await setComparing(page, EXAM, true);
    const first = comparisonSetup(page, index);
    expect(first?.switched).toEqual([START]);
    env.advance(HOUR);
    await setComparing(page, EXAM, false);
    env.advance(HOUR);
    await setComparing(page, EXAM, true);
    expect(comparisonSetup(page, index)).toMatchObject({
      seed: first?.seed,
      switched: [START, START + HOUR, START + 2 * HOUR],
    });
  });

  it('is on at once, before that is stored, and for the next page', async () => {
    const { page, device } = openPage();
    await page.openRecord();
    const turning = setComparing(page, EXAM, true);
    expect(page.setting(compareOn(EXAM))).toBe(true);
    await turning;
    const next = openPage({ device }).page;
    await next.openRecord();
    expect([next.setting(compareOn(EXAM)), next.setting(compareOn('other'))]).toEqual([true, false]);
  });

  it('turned on twice notes one time', async () => {
    const { page, env } = openPage();
    await setComparing(page, EXAM, true);
    env.advance(HOUR);
    await setComparing(page, EXAM, true);
    expect(page.setting(compareTimes(EXAM))).toBe(String(START));
  });

  it('shows a new family as the coin says, and a day later without marking, until it was tested', async () => {
    const { page, index, env } = await openWithIndex();
    await setComparing(page, EXAM, true);
    const seed = comparisonSetup(page, index)?.seed ?? 0;
    for (const { item } of QUESTIONS)
      expect(markingFor(page, index, item, 'guided')).toBe(armOf(item.family, seed) === 'unmarked' ? 'off' : 'guided');
    const marked = QUESTIONS.find(({ item }) => armOf(item.family, seed) === 'marked')?.item;
    if (!marked) throw new Error('The coin gave no family this arm.');
    given(page, past(marked.id, 1, true, -HOUR, { marking: 'guided' }));
    env.advance(2 * HOUR);
    expect(markingFor(page, index, marked, 'guided')).toBe('guided');
    env.advance(DAY);
    expect(markingFor(page, index, marked, 'guided')).toBe('off');
    page.$attempts.set([...page.$attempts.get(), past(marked.id, 2, true, -DAY - 2 * HOUR, { marking: 'off' })]);
    expect(markingFor(page, index, marked, 'guided')).toBe('guided');
  });

  it('changes nothing while it is off', async () => {
    const { page, index } = await openWithIndex();
    await setComparing(page, EXAM, true);
    await setComparing(page, EXAM, false);
    expect(QUESTIONS.map(({ item }) => markingFor(page, index, item, 'open'))).toEqual(QUESTIONS.map(() => 'open'));
  });

  it('mixes families that wait for their test into a practice, up to a third of it, and none before a day has gone by', async () => {
    const { page, index, env } = await openWithIndex();
    await setComparing(page, EXAM, true);
    given(page, ...['q1', 'q2', 'q3'].map((id, at) => past(id, at + 1, true, -HOUR, { marking: 'guided' })));
    env.advance(2 * HOUR);
    const chosen = ['q4', 'q5', 'q6', 'q7', 'q8'];
    expect(await withTests(page, index, chosen, wish)).toEqual(chosen);
    env.advance(DAY);
    const mixed = await withTests(page, index, chosen, wish);
    expect(mixed).toHaveLength(6);
    expect(mixed.filter((id) => ['q1', 'q2', 'q3'].includes(id))).toHaveLength(2);
    expect(await withTests(page, index, ['q5'], { ...wish, tasks: ['2.1'] })).toEqual(['q5']);
  });

  it('tests a family with a question of it that was not seen yet, and then with no other of it', async () => {
    const { page, index, env } = await openWithIndex({ questions: [...QUESTIONS, question('twin', { family: 'q1' })] });
    await setComparing(page, EXAM, true);
    given(page, past('q1', 1, true, -HOUR, { marking: 'guided' }));
    env.advance(2 * DAY);
    expect(await withTests(page, index, ['q1', 'q4', 'q5'], wish)).toEqual(['q4', 'q5', 'twin']);
  });
});
