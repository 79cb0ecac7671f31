import { giftWhy } from '../../gift/gift-parts.ts';
import type { GiftKind } from '../exchange-kind.ts';
import type { OptionsAnswer } from '../options-answer.ts';
import { sidesOf } from './sides-of.ts';

export const gift: GiftKind<OptionsAnswer<'true-false'>> = {
  // The first feedback is for who answers wrong, the second for who answers right.
  lines(answer) {
    const { yes, no, isTrue } = sidesOf(answer);
    const [right, wrong] = isTrue ? [giftWhy(yes), giftWhy(no)] : [giftWhy(no), giftWhy(yes)];
    return [`${isTrue ? 'T' : 'F'}${right === '' ? wrong : `${wrong === '' ? '#' : wrong}${right}`}`];
  },
  lost: () => [],
};
