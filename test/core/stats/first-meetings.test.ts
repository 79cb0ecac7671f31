import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { firstMeetings, metBefore } from '../../../src/core/stats/first-meetings.ts';
import { answer, exposure } from '../make-item.ts';

const formerly = new Map([['old', 'q1']]);

describe('the first meeting with a family', () => {
  it('is one, though two tabs each took its own answer for it', () => {
    const log = [
      answer('a', 1, true, { id: '1', family: 'f', first: true }),
      answer('b', 2, true, { id: '2', family: 'f', first: true }),
    ];
    expect([...firstMeetings(log)]).toEqual(['1']);
  });

  it('is found though no page knew it: the earlier one came with another device’s record', () => {
    const mine = answer('a', 1, true, { id: 'mine', family: 'f', device: 'd1', at: 2000, first: true });
    const theirs = answer('a', 1, true, { id: 'theirs', family: 'f', device: 'd2', at: 1000, first: true });
    expect([...firstMeetings([mine, theirs])]).toEqual(['theirs']);
  });

  it('may be a look at the answer, under an earlier name, and never a phrase in the drill', () => {
    const log = [exposure('old', 1, { id: 'look' }), answer('q1', 2, true, { id: 'answer' })];
    expect([...firstMeetings(log, formerly)]).toEqual(['look']);
  });

  it('is the same whatever the order given and whatever pages believed, and each family has one', () => {
    const logs = fc.array(
      fc.record({
        family: fc.constantFrom('f', 'g', 'h'),
        device: fc.constantFrom('d1', 'd2'),
        at: fc.nat(9),
        first: fc.boolean(),
      }),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(logs, fc.boolean(), (drawn, believed) => {
        const log: readonly Attempt[] = drawn.map((one, n) => answer('q', n + 1, true, { ...one, id: `${n}` }));
        const firsts = firstMeetings(log);
        expect(firstMeetings(log.toReversed().map((one) => (one.type === 'drill' ? one : { ...one, first: believed })))).toEqual(
          firsts,
        );
        expect(firsts.size).toBe(new Set(drawn.map(({ family }) => family)).size);
      }),
    );
  });
});

describe('what was met before a mock exam', () => {
  it('is all that came before its own first answer, and nothing after it', () => {
    const log = [
      answer('a', 1, true, { family: 'f' }),
      exposure('old', 2),
      answer('c', 3, true, { family: 'h', session: 'mock' }),
      answer('d', 4, true, { family: 'i', session: 'mock' }),
      answer('e', 5, true, { family: 'j' }),
    ];
    expect([...metBefore(log, 'mock', formerly)]).toEqual(['f', 'q1']);
    expect([...metBefore(log, 'none', formerly)]).toEqual(['f', 'q1', 'h', 'i', 'j']);
  });
});
