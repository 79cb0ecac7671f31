import { chooseWords } from '../../../messages/en/choose-words.ts';
import { AnsweredOptions } from '../../items/answered-options.tsx';
import type { AnsweredViewProps } from '../kind-view.ts';

export function AnsweredChoices({ item, order, response, scoring, conceptLink }: AnsweredViewProps<'multiple-response'>) {
  const chosen = response?.options ?? [];
  return (
    <>
      <p class="label choose">{chooseWords(item.choose)}</p>
      <AnsweredOptions itemId={item.id} type="checkbox" {...{ order, chosen, scoring, conceptLink }} />
    </>
  );
}
