import type { ResponseOf } from '../../../core/item/response.ts';
import { chooseWords } from '../../../messages/en/choose-words.ts';
import * as m from '../../../messages/en/kinds.ts';
import { ChoiceList } from '../../items/choice-list.tsx';
import { Words } from '../../shared/words.tsx';
import type { ItemViewProps } from '../kind-view.ts';

/** A response with an option more, or without it. */
export const toggled = (response: ResponseOf<'multiple-response'> | null, id: string): ResponseOf<'multiple-response'> => {
  const chosen = response?.options ?? [];
  return { kind: 'multiple-response', options: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] };
};

/** Several keys among the options; all of them and no other make it right. */
export function SeveralChoices({ item, order, response, onRespond, struck, onStrike }: ItemViewProps<'multiple-response'>) {
  const chosen = response?.options ?? [];
  return (
    <>
      <p class="label choose">
        <Words>{m.chosen(chooseWords(item.choose), chosen.length)}</Words>
      </p>
      <ChoiceList
        itemId={item.id}
        type="checkbox"
        order={order}
        chosen={chosen}
        onToggle={(option) => onRespond(toggled(response, option))}
        struck={struck}
        onStrike={onStrike}
      />
    </>
  );
}
