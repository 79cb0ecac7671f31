import { ChoiceList } from './choice-list.tsx';
import type { ItemViewProps } from './item-view.ts';

/** One key among the options. */
export function MultipleChoice({
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
  const key = scoring?.key.kind === 'multiple-choice' ? [scoring.key.option] : [];
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
