import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { foldHistory } from '../../../src/core/stats/history.ts';
import { timeline } from '../../../src/core/stats/timeline.ts';
import { answer, exposure } from '../make-item.ts';

const of = (attempts: Attempt[], item: string, previousIds?: Map<string, string>) =>
  foldHistory(attempts, previousIds).items.get(item);

describe('foldHistory', () => {
  it('knows of each question how often it was answered, its first exposure and its last answer', () => {
    const attempts = [exposure('a', 1), answer('a', 2, true), answer('b', 3, true), answer('a', 4, false)];
    expect(of(attempts, 'a')).toEqual({
      item: 'a',
      times: 2,
      first: attempts[0],
      last: attempts[3],
      right: false,
      missed: true,
      lucky: false,
    });
    expect(of(attempts, 'b')).toMatchObject({ times: 1, first: attempts[2], right: true, missed: false });
    expect(of(attempts, 'c')).toBeUndefined();
  });

  it('calls missed what was last answered wrong or not at all, and never what was right, by luck or not', () => {
    expect(of([answer('a', 1, true, { cause: 'lucky' })], 'a')).toMatchObject({ right: true, missed: false, lucky: true });
    expect(of([answer('a', 1, false, { score: { outcome: 'unanswered' }, cause: 'unanswered' })], 'a')).toMatchObject({
      right: false,
      missed: true,
    });
    expect(of([answer('a', 1, false), answer('a', 2, true, { cause: 'solid' })], 'a')).toMatchObject({
      right: true,
      missed: false,
    });
  });

  it('has seen a question and its family once the answer was opened, without calling it missed', () => {
    const history = foldHistory([exposure('a', 1, { family: 'f' }), answer('b', 2, true)]);
    expect(history.items.get('a')).toMatchObject({ times: 0, last: null, right: false, missed: false });
    expect([...history.families]).toEqual(['f', 'b']);
  });

  it('keeps the answer where the answer was opened later', () => {
    expect(of([answer('a', 1, true), exposure('a', 2)], 'a')).toMatchObject({ times: 1, right: true });
  });

  it('follows a question to its new id, and a family of one with it', () => {
    const moved = new Map([['old', 'new']]);
    const history = foldHistory(
      [answer('old', 1, false), answer('new', 2, true), answer('mate', 3, true, { family: 'f' })],
      moved,
    );
    expect([...history.items.keys()]).toEqual(['new', 'mate']);
    expect(history.items.get('new')).toMatchObject({ item: 'new', times: 2, missed: false });
    expect([...history.families]).toEqual(['new', 'f']);
  });

  it('is the same whatever the order of the attempts given', () => {
    const attempt = fc.record({
      item: fc.constantFrom('a', 'b'),
      device: fc.constantFrom('d1', 'd2', 'd3'),
      right: fc.boolean(),
      at: fc.nat(9),
      opened: fc.boolean(),
    });
    const attempts = fc
      .array(attempt, { maxLength: 12 })
      .map((list) =>
        list.map(({ item, device, right, at, opened }, n) =>
          opened ? exposure(item, n + 1, { device, at }) : answer(item, n + 1, right, { device, at }),
        ),
      );
    fc.assert(
      fc.property(
        attempts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, turned]) => {
          expect(foldHistory(turned)).toEqual(foldHistory(list));
          expect(timeline(turned)).toHaveLength(list.length);
        },
      ),
    );
  });
});

describe('timeline', () => {
  const ids = (attempts: Attempt[]) => timeline(attempts).map(({ id }) => id);

  it("keeps a device's own order, however its clock jumps", () => {
    const attempts = [
      answer('a', 1, true, { at: 500 }),
      answer('a', 2, true, { at: 100 }),
      answer('a', 3, true, { at: 1e15 }),
      answer('a', 4, true, { at: 200 }),
    ];
    expect(ids(attempts.toReversed())).toEqual(['d1-1', 'd1-2', 'd1-3', 'd1-4']);
  });

  it('merges two devices by their clocks, so that the newest answer is the last', () => {
    const phone = { device: 'z' };
    const attempts = [
      answer('a', 1, true, { at: 30 }),
      answer('a', 1, false, { ...phone, at: 10 }),
      answer('a', 2, false, { ...phone, at: 20 }),
    ];
    expect(ids(attempts)).toEqual(['z-1', 'z-2', 'd1-1']);
    expect(of(attempts, 'a')).toMatchObject({ right: true, missed: false });
  });

  it('puts devices whose clocks say the same in the order of their ids', () => {
    const attempts = ['z', 'd1', 'm'].map((device) => answer('a', 1, true, { device, at: 5 }));
    expect(ids(attempts)).toEqual(['d1-1', 'm-1', 'z-1']);
  });

  it('loses nothing to a time that is no number', () => {
    expect(
      ids([answer('a', 1, true, { at: Number.NaN }), answer('a', 2, true), answer('a', 1, true, { device: 'z' })]),
    ).toHaveLength(3);
  });
});
