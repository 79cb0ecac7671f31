import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/core/item/item.ts';
import type { Response } from '../../../src/core/item/response.ts';
import type { ItemScoring } from '../../../src/core/item/scoring.ts';
import { isComplete } from '../../../src/core/score/is-complete.ts';
import { isRight } from '../../../src/core/score/score.ts';
import { chanceOf, scoreResponse } from '../../../src/core/score/score-response.ts';
import { optionOrder } from '../../../src/core/session/option-order.ts';
import * as made from '../make-item.ts';

const one = (option: string | null): Response => ({ kind: 'multiple-choice', option });
const some = (ids: string): Response => ({ kind: 'multiple-response', options: ids.split('') });
const statement = (option: string | null): Response => ({ kind: 'true-false', option });
const order = (ids: string): Response => ({ kind: 'ordering', order: ids.split('') });
const pairs = (all: Record<string, string>): Response => ({ kind: 'matching', pairs: all });

const CASES: [
  Item,
  ItemScoring,
  { right: Response; empty: Response; wrong: Response[]; unfinished: Response[]; malformed: Response[] },
][] = [
  [
    made.choice,
    made.choiceKey,
    { right: one('a'), empty: one(null), wrong: [one('b')], unfinished: [], malformed: [one('z'), one(''), one('__proto__')] },
  ],
  [
    made.response,
    made.responseKey,
    {
      right: some('ca'),
      empty: some(''),
      wrong: [some('ab'), some('de')],
      unfinished: [some('a'), some('abc')],
      malformed: [some('az'), some('aa'), some('abcdea')],
    },
  ],
  [
    made.trueFalse,
    made.trueFalseKey,
    {
      right: statement('f'),
      empty: statement(null),
      wrong: [statement('t')],
      unfinished: [],
      malformed: [statement('z'), statement('')],
    },
  ],
  [
    made.ordering,
    made.orderingKey,
    {
      right: order('cab'),
      empty: order(''),
      wrong: [order('abc'), order('cad')],
      unfinished: [order('ca'), order('cabd')],
      malformed: [order('cac'), order('caz'), order('cabdea')],
    },
  ],
  [
    made.matching,
    made.matchingKey,
    {
      right: pairs({ r: 'z', q: 'x', p: 'x' }),
      empty: pairs({}),
      wrong: [pairs({ p: 'x', q: 'y', r: 'z' })],
      unfinished: [pairs({ p: 'x', q: 'x' })],
      malformed: [
        pairs({ p: 'x', q: 'x', r: 'p' }),
        pairs({ p: 'x', s: 'x' }),
        pairs({ x: 'p' }),
        pairs({ p: 'x', q: 'x', r: 'z', s: 'x' }),
      ],
    },
  ],
];

const KINDS = CASES.map(([item, scoring, responses]) => ({ kind: item.kind, item, scoring, ...responses }));

describe.each(KINDS)('a $kind question', ({ item, scoring, right, empty, wrong, unfinished, malformed }) => {
  it('scores 1 for the key and 0 for another full answer', () => {
    expect(scoreResponse(item, scoring, right)).toEqual({ outcome: 'scored', earned: 1, total: 1 });
    for (const response of wrong)
      expect(scoreResponse(item, scoring, response)).toEqual({ outcome: 'scored', earned: 0, total: 1 });
    for (const response of [right, ...wrong]) expect(isComplete(item, response)).toBe(true);
  });

  it('is unanswered while untouched', () => {
    for (const response of [null, empty]) {
      expect(scoreResponse(item, scoring, response)).toEqual({ outcome: 'unanswered' });
      expect(isComplete(item, response)).toBe(false);
    }
  });

  it('scores 0 for a wrong number of choices, after a warning', () => {
    for (const response of unfinished) {
      expect(scoreResponse(item, scoring, response)).toEqual({ outcome: 'scored', earned: 0, total: 1 });
      expect(isComplete(item, response)).toBe(false);
    }
  });

  it('is malformed, with a reason, for unknown ids, doubles, too many and another kind', () => {
    const strangers = CASES.flatMap(([other, , { right: response, empty: nothing }]) =>
      other === item ? [] : [response, nothing],
    );
    for (const response of [...malformed, ...strangers]) {
      const score = scoreResponse(item, scoring, response);
      expect(score).toEqual({ outcome: 'malformed', reason: expect.stringMatching(/.{8}/) });
      expect(isRight(score)).toBe(false);
      expect(isComplete(item, response)).toBe(false);
    }
  });

  it("is malformed, never right, with another kind's key", () => {
    for (const [other, key] of CASES) {
      if (other !== item) expect(scoreResponse(item, key, right).outcome).toBe('malformed');
    }
  });
});

describe('grading', () => {
  it('never depends on the place of an option, nor on the shuffle', () => {
    const shown = (item: Item, options: Item['options']): Item => ({ ...item, options });
    for (const [item, scoring, { right, wrong, empty, unfinished, malformed }] of CASES) {
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...item.options], { minLength: item.options.length }),
          fc.maxSafeNat(),
          (options, seed) => {
            for (const response of [right, empty, ...wrong, ...unfinished, ...malformed]) {
              const expected = scoreResponse(item, scoring, response);
              expect(scoreResponse(shown(item, options), scoring, response)).toEqual(expected);
              expect(scoreResponse(shown(item, optionOrder(item, seed)), scoring, response)).toEqual(expected);
            }
          },
        ),
      );
    }
  });

  it('gives one answer of all possible ones the point', () => {
    const ids = made.ordering.options.map(({ id }) => id);
    const orders = ids.flatMap((a) => ids.flatMap((b) => ids.map((c) => order(a + b + c))));
    const scores = orders.map((response) => scoreResponse(made.ordering, made.orderingKey, response));
    const valid = scores.filter(({ outcome }) => outcome === 'scored');
    expect(valid).toHaveLength(60);
    expect(scores.filter(isRight)).toHaveLength(1);
    expect(chanceOf(made.ordering)).toBe(1 / 60);
  });
});

describe('chanceOf', () => {
  const with_ = <T extends Item>(item: T, more: Partial<T>): Item => ({ ...item, ...more });

  it('is a half for true or false', () => {
    expect(chanceOf(made.trueFalse)).toBe(1 / 2);
  });

  it('is 1/k for a choice and 1/C(n, m) for a response', () => {
    expect(chanceOf(made.choice)).toBe(1 / 4);
    expect(chanceOf(made.response)).toBe(1 / 10);
    expect(chanceOf(with_(made.response, { options: made.options('abcdef') }))).toBe(1 / 15);
  });

  it('is (m - n)! / m! for n places from m, and m counts at least n', () => {
    expect(chanceOf(made.matching)).toBe(1 / 6);
    expect(chanceOf(with_(made.matching, { options: made.options('vwxyz') }))).toBe(1 / 60);
    expect(chanceOf(with_(made.matching, { options: made.options('xy') }))).toBe(1 / 6);
  });

  it('is a chance, whatever the numbers', () => {
    const list = fc.uniqueArray(fc.string(), { maxLength: 9 }).map((ids) => ids.map(made.option));
    fc.assert(
      fc.property(list, list, fc.nat(10), (options, prompts, choose) => {
        const items = [
          with_(made.choice, { options }),
          with_(made.response, { options, choose }),
          with_(made.ordering, { options, choose }),
          with_(made.matching, { options, prompts }),
        ];
        for (const chance of items.map(chanceOf)) {
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
