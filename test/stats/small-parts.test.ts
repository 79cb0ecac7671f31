import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupFiles } from '../../src/stats/collect/group-files.ts';
import { correlationInterval } from '../../src/stats/measure/interval.ts';
import { keyDoubt } from '../../src/stats/model/key-doubt.ts';
import { percent, percentRange, signed } from '../../src/stats/report/figures.ts';

describe('files of one learner', () => {
  const groupsOf = (files: readonly (readonly string[])[]) => {
    const groups = groupFiles((device) => device);
    const known = files.map((devices, file) => groups.add(file, devices));
    return { known, groups: groups.groups() };
  };

  it('are those that name a device in common, also by a third one', () => {
    const { known, groups } = groupsOf([['laptop'], ['tablet'], ['laptop', 'phone'], ['phone', 'tablet'], ['other'], []]);
    expect(known).toEqual([false, false, true, true, false, false]);
    expect(groups.map(({ files }) => files)).toEqual([[0, 1, 2, 3], [4]]);
  });

  it('are the same whatever the order, each file in one group', () => {
    const devices = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(devices, { minLength: 1, maxLength: 8 }), (files) => {
        const partition = (order: readonly number[]) =>
          groupsOf(order.map((at) => files[at] ?? []))
            .groups.map(({ files: own }) => own.map((at) => order[at] ?? 0).sort())
            .map(String)
            .sort();
        const order = files.map((_, at) => at);
        expect(partition(order.toReversed())).toEqual(partition(order));
        expect(partition(order).flatMap((own) => own.split(',')).length).toBe(files.length);
      }),
    );
  });
});

describe('the doubt of a key', () => {
  const asked = { level: 0, floor: 0.25 };
  /** Weak learners guess; strong ones choose what is right. */
  const bins = (right: string) =>
    [-2, -1, 0, 1, 2].map((ability, at) => ({
      ability,
      chosen: new Map([...'abcd'].map((option) => [option, option === right ? 10 + 12 * at : 10 - 2 * at])),
    }));

  it('is none where the key explains what was chosen best', () => {
    expect(keyDoubt(bins('b'), 'b', asked)).toEqual({ doubt: 0, option: null });
  });

  it('names the option that does', () => {
    const { doubt, option } = keyDoubt(bins('c'), 'b', asked);
    expect(option).toBe('c');
    expect(doubt).toBeGreaterThan(20);
  });

  it('is small after few answers', () => {
    const few = [
      {
        ability: 0,
        chosen: new Map([
          ['a', 2],
          ['b', 1],
        ]),
      },
    ];
    expect(keyDoubt(few, 'b', asked).doubt).toBeLessThan(3);
    expect(keyDoubt([], 'b', asked)).toEqual({ doubt: 0, option: null });
  });
});

describe('figures', () => {
  it('are told as people say them', () => {
    expect([signed(-0.004), signed(0.126), signed(-1.5, 1), percent(0.126), percentRange([0.3, 0.414])]).toEqual([
      '0.00',
      '+0.13',
      '−1.5',
      '13 %',
      '30 to 41 %',
    ]);
  });

  it('of a correlation have an interval by Fisher’s z', () => {
    const [low, high] = correlationInterval(0.5, 28);
    // tanh(0.549306 -+ 1.96 / 5)
    expect([low, high]).toEqual([expect.closeTo(0.156, 4), expect.closeTo(0.7358, 4)]);
    expect(correlationInterval(0.9, 3)).toEqual([-1, 1]);
  });
});
