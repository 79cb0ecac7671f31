import * as m from '../../../messages/en/kinds.ts';
import type { KindView } from '../kind-view.ts';
import { OneChoice } from './one-choice.tsx';

export const multipleChoice: KindView<'multiple-choice'> = {
  View: OneChoice,
  press: ({ order, onRespond }, at) => order[at] && onRespond({ kind: 'multiple-choice', option: order[at].id }),
  incomplete: () => m.noOptionIsChosenYet,
};
