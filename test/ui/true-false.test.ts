import { describe, expect, it } from 'vitest';
import type { ItemOf } from '../../src/core/item/item.ts';
import type { Response } from '../../src/core/item/response.ts';
import { chooseByNumber } from '../../src/ui/items/choose-by-number.ts';
import { viewOf } from '../../src/ui/kinds/kind-views.ts';
import { readingOf } from '../../src/ui/question/reading-of.ts';
import { kindNames } from '../../src/ui/shared/kind-names.ts';
import { trueFalse } from '../core/make-item.ts';

const item = trueFalse as ItemOf<'true-false'>;

describe('a true-false question on the screen', () => {
  it('is answered by the keys 1 for True and 2 for False, and by no other', () => {
    const given: Response[] = [];
    const question = { item, order: item.options, response: null, onRespond: (response: Response) => given.push(response) };
    for (const key of [1, 2, 3, 9]) chooseByNumber(question, key - 1);
    expect(given).toEqual([
      { kind: 'true-false', option: 't' },
      { kind: 'true-false', option: 'f' },
    ]);
  });

  it('says what is missing, and what it asks where it is only read', () => {
    expect(viewOf('true-false').incomplete(item)).toBe('Neither True nor False is chosen yet.');
    expect(readingOf(item)).toEqual({ words: 'True or false?', lists: [{ options: item.options, lettered: true }] });
    expect(kindNames(['true-false'])).toBe('true or false');
  });
});
