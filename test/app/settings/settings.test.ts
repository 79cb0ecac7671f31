import { describe, expect, it } from 'vitest';
import {
  compareSeed,
  examDate,
  MARKING,
  PENS,
  planDays,
  planMinutes,
  REVIEW_LIMIT,
  RULE_READ,
  reviewKnown,
  reviewRest,
  type SettingOf,
  SINGLE_KEYS,
} from '../../../src/app/settings/settings.ts';

describe('a stored setting', () => {
  it.each<readonly [string, SettingOf<unknown>, readonly (string | number | boolean)[], readonly (string | number | boolean)[]]>([
    ['marking', MARKING, ['guided', 'open', 'off'], ['', 'on', 1, true]],
    ['pens', PENS, [1, 2], [0, 3, '1', true]],
    ['the rule read', RULE_READ, [true, false], [1, 'true']],
    ['single keys', SINGLE_KEYS, [true, false], [0, '']],
    ['reviews a day', REVIEW_LIMIT, [1, 20, 1e6], [0, -1, Number.NaN, '20', true]],
    ['days a week', planDays('e'), [1, 7], [0, 8, 7.5, '5']],
    ['minutes a day', planMinutes('e'), [1, 600], [0, 601, '30']],
    ['an exam date', examDate('e'), ['2026-12-24', ''], [20261224, true]],
    ['a coin', compareSeed('e'), [0, 7], ['7', false]],
  ])('of %s counts where it can be meant, and else not at all', (_, { parse }, good, bad) => {
    expect(good.map((value) => parse(value))).toEqual(good);
    expect(bad.map((value) => parse(value))).toEqual(bad.map(() => undefined));
  });

  it('of one family is told from that of another kind, and its family is read from it', () => {
    const { key } = reviewRest('a.b');
    expect([reviewRest.nameIn(key), reviewKnown.nameIn(key)]).toEqual(['a.b', undefined]);
  });
});
