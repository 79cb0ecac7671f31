import { ChoiceList } from '../../items/choice-list.tsx';
import type { ItemViewProps } from '../kind-view.ts';

/** True or False. With two options there is nothing to strike out. */
export function TrueOrFalse({ item, order, response, onRespond }: ItemViewProps<'true-false'>) {
  return (
    <ChoiceList
      itemId={item.id}
      type="radio"
      order={order}
      chosen={response?.option ? [response.option] : []}
      onToggle={(option) => onRespond({ kind: 'true-false', option })}
    />
  );
}
