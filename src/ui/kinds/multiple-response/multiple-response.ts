import * as m from '../../../messages/en/kinds.ts';
import type { KindView } from '../kind-view.ts';
import { SeveralChoices, toggled } from './several-choices.tsx';

export const multipleResponse: KindView<'multiple-response'> = {
  View: SeveralChoices,
  press: ({ order, response, onRespond }, at) => order[at] && onRespond(toggled(response, order[at].id)),
  incomplete: ({ choose }) => m.thisQuestionHasRightAnswers(choose),
};
