import * as m from '../../../messages/en/kinds.ts';
import type { KindView } from '../kind-view.ts';
import { OneChoice } from './one-choice.tsx';

export const multipleChoice: KindView<'multiple-choice'> = {
  View: OneChoice,
  early: (option) => ({ kind: 'multiple-choice', option }),
  press: ({ order, onRespond }, at) => order[at] && onRespond({ kind: 'multiple-choice', option: order[at].id }),
  incomplete: () => m.noOptionIsChosenYet,
};
