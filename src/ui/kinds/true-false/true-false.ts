import * as m from '../../../messages/en/kinds.ts';
import type { KindView } from '../kind-view.ts';
import { TrueOrFalse } from './true-or-false.tsx';

export const trueFalse: KindView<'true-false'> = {
  View: TrueOrFalse,
  press: ({ order, onRespond }, at) => order[at] && onRespond({ kind: 'true-false', option: order[at].id }),
  incomplete: () => m.neitherTrueNorFalseIsChosen,
};
