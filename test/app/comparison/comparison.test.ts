import { describe, expect, it } from 'vitest';
import { withTests } from '../../../src/app/comparison/comparison-choice.ts';
import { markingFor } from '../../../src/app/comparison/comparison-marking.ts';
import { comparisonSetup, setComparing } from '../../../src/app/comparison/comparison-setup.ts';
import { comparisonState } from '../../../src/app/comparison/comparison-state.ts';
import { compareArm, compareOn, compareTimes } from '../../../src/app/settings/settings.ts';
import { entriesOf } from '../../../src/app/shared/bank-store.ts';
import { KINDS } from '../../../src/core/item/item.ts';
import { armOf } from '../../../src/core/session/comparison-arm.ts';
import { answer } from '../../core/make-item.ts';
import { EXAM, question } from '../make-bank.ts';
import { DAY, given, HOUR, openWithIndex, past } from '../make-log.ts';
import { openPage, QUESTIONS, START } from '../make-page.ts';

const wish = { tasks: ['1.1', '2.1'], kinds: KINDS, count: 6 };

describe('the comparison of practice with and without marking', () => {
  it('is set up when it is first turned on, and keeps its coin when it is turned off and on again', async () => {
    const { page, index, env } = await openWithIndex();
    expect(comparisonSetup(page, index)).toBeUndefined();
    await setComparing(page, EXAM, true, 90);
    const first = comparisonSetup(page, index);
    expect(first?.switched).toEqual([START]);
    env.advance(HOUR);
    await setComparing(page, EXAM, false, 90);
    env.advance(HOUR);
    await setComparing(page, EXAM, true, 90);
    expect(comparisonSetup(page, index)).toMatchObject({
      seed: first?.seed,
      switched: [START, START + HOUR, START + 2 * HOUR],
    });
  });

  it('is on at once, before that is stored, and for the next page', async () => {
    const { page, device } = openPage();
    await page.openRecord();
    const turning = setComparing(page, EXAM, true, 90);
    expect(page.setting(compareOn(EXAM))).toBe(true);
    await turning;
    const next = openPage({ device }).page;
    await next.openRecord();
    expect([next.setting(compareOn(EXAM)), next.setting(compareOn('other'))]).toEqual([true, false]);
  });

  it('turned on twice notes one time', async () => {
    const { page, env } = openPage();
    await setComparing(page, EXAM, true, 90);
    env.advance(HOUR);
    await setComparing(page, EXAM, true, 90);
    expect(page.setting(compareTimes(EXAM))).toBe(String(START));
  });

  it('keeps the size it was begun with', async () => {
    const { page } = await openWithIndex();
    await setComparing(page, EXAM, true, 90);
    await setComparing(page, EXAM, false, 200);
    await setComparing(page, EXAM, true, 200);
    expect(page.setting(compareArm(EXAM))).toBe(90);
  });

  it('shows a new family as the coin says, and a day later a new one of the same cue without marking', async () => {
    const { page, index, env } = await openWithIndex();
    await setComparing(page, EXAM, true, 90);
    const seed = comparisonSetup(page, index)?.seed ?? 0;
    for (const { item } of QUESTIONS)
      expect(await markingFor(page, index, item, 'guided')).toBe(armOf(item.family, seed) === 'unmarked' ? 'off' : 'guided');
    const inArm = QUESTIONS.filter(({ item }) => armOf(item.family, seed) === 'marked').map(({ item }) => item);
    const [marked, other] = inArm;
    if (!marked || !other) throw new Error('The coin gave no two families this arm.');
    given(page, past(marked.id, 1, true, -HOUR, { marking: 'guided' }));
    env.advance(2 * HOUR);
    expect(await markingFor(page, index, other, 'guided')).toBe('guided');
    env.advance(DAY);
    expect(await markingFor(page, index, other, 'guided')).toBe('off');
    // The family itself keeps to its arm until then.
    expect(await markingFor(page, index, marked, 'guided')).toBe('guided');
    page.$attempts.set([...page.$attempts.get(), past(other.id, 2, true, -DAY - 2 * HOUR, { marking: 'off' })]);
    expect(comparisonState(page, index)?.compared.families).toMatchObject([{ family: marked.id, test: { item: other.id } }]);
  });

  it('changes nothing while it is off', async () => {
    const { page, index } = await openWithIndex();
    await setComparing(page, EXAM, true, 90);
    await setComparing(page, EXAM, false, 90);
    for (const { item } of QUESTIONS) expect(await markingFor(page, index, item, 'open')).toBe('open');
  });

  it('mixes new questions of the same cues into a practice, up to a third of it, and none before a day has gone by', async () => {
    const { page, index, env } = await openWithIndex();
    await setComparing(page, EXAM, true, 90);
    given(page, ...['q1', 'q2', 'q3'].map((id, at) => past(id, at + 1, true, -HOUR, { marking: 'guided' })));
    env.advance(2 * HOUR);
    const chosen = ['q1', 'q2', 'q3'];
    expect(await withTests(page, index, chosen, wish)).toEqual(chosen);
    env.advance(DAY);
    const mixed = await withTests(page, index, chosen, wish);
    const tests = mixed.filter((id) => !chosen.includes(id));
    expect(tests).toHaveLength(2);
    expect(await withTests(page, index, chosen, { ...wish, tasks: ['none'] })).toEqual(chosen);
  });

  it('tests each family once, by another family and no mate of its own', async () => {
    const twin = question('twin', { family: 'q1' });
    const { page, index, env } = await openWithIndex({ questions: [...QUESTIONS.slice(0, 2), twin] });
    await setComparing(page, EXAM, true, 90);
    given(page, past('q1', 1, true, -HOUR, { marking: 'guided' }));
    env.advance(2 * DAY);
    expect(await withTests(page, index, ['twin', 'q1'], wish)).toEqual(['twin', 'q1', 'q2']);
  });

  it('is over once it has come to its end: then practice is as wanted', async () => {
    const { page, index } = await openWithIndex();
    await setComparing(page, EXAM, true, 90);
    const seed = comparisonSetup(page, index)?.seed ?? 0;
    const cued = new Map(entriesOf(index).map((one) => [one.id, one.signals]));
    // Of a bank of many families, each tested by another: the marked right, the others wrong.
    const log = Array.from({ length: 400 }, (_, n) => {
      const [family, test] = [`f${n}`, `t${n}`];
      const arm = armOf(family, seed);
      const at = START + (3 * n + 1) * HOUR * 24;
      return [
        answer(family, 2 * n + 1, true, { exam: EXAM, at, marking: arm === 'marked' ? 'guided' : 'off' }),
        answer(test, 2 * n + 2, arm === 'marked', { exam: EXAM, at: at + 2 * DAY, marking: 'off' }),
      ];
    }).flat();
    const whole = {
      ...index,
      packs: index.packs.map((pack, at) =>
        at > 0
          ? pack
          : {
              ...pack,
              items: [
                ...pack.items,
                ...log.map(
                  (one) =>
                    ({
                      ...pack.items[0],
                      id: one.item,
                      family: one.family,
                      signals: cued.get('q1') ?? [],
                    }) as (typeof pack.items)[number],
                ),
              ],
            },
      ),
    };
    given(page, ...log);
    expect(comparisonState(page, whole)?.comparison.outcome).toMatchObject({ verdict: 'marking' });
    for (const { item } of QUESTIONS) expect(await markingFor(page, whole, item, 'guided')).toBe('guided');
  });
});
