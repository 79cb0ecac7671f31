import { ChoiceList } from '../../items/choice-list.tsx';
import type { ItemViewProps } from '../kind-view.ts';

/** One key among the options. */
export function OneChoice({ item, order, response, onRespond, struck, onStrike, waits }: ItemViewProps<'multiple-choice'>) {
  return (
    <ChoiceList
      itemId={item.id}
      type="radio"
      order={order}
      chosen={response?.option ? [response.option] : []}
      onToggle={(option) => onRespond({ kind: 'multiple-choice', option })}
      struck={struck}
      onStrike={onStrike}
      waits={waits}
    />
  );
}
