import { keysIn } from '../../../core/kinds/is-choice.ts';
import { ChoiceList } from '../../items/choice-list.tsx';
import type { ItemViewProps } from '../kind-view.ts';

/** One key among the options. */
export function OneChoice({
  item,
  order,
  response,
  onRespond,
  scoring,
  conceptLink,
  struck,
  onStrike,
}: ItemViewProps<'multiple-choice'>) {
  const chosen = response?.option ? [response.option] : [];
  const key = scoring ? keysIn(scoring.key) : [];
  return (
    <ChoiceList
      itemId={item.id}
      type="radio"
      order={order}
      chosen={chosen}
      keys={key}
      onToggle={(option) => onRespond({ kind: 'multiple-choice', option })}
      scoring={scoring}
      conceptLink={conceptLink}
      struck={struck}
      onStrike={onStrike}
    />
  );
}
