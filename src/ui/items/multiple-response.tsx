import { ChoiceList } from './choice-list.tsx';
import type { ItemViewProps } from './item-view.ts';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** Several keys among the options; all of them and no other make it right. */
export function MultipleResponse({
  item,
  order,
  response,
  onRespond,
  scoring,
  conceptLink,
  struck,
  onStrike,
}: ItemViewProps<'multiple-response'>) {
  const chosen = response?.options ?? [];
  const keys = scoring?.key.kind === 'multiple-response' ? scoring.key.options : [];
  const toggle = (id: string) =>
    onRespond({ kind: 'multiple-response', options: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  return (
    <>
      <p class="label choose">
        Choose {NUMBERS[item.choose] ?? item.choose}. {!scoring && `${chosen.length} chosen.`}
      </p>
      <ChoiceList
        itemId={item.id}
        type="checkbox"
        order={order}
        chosen={chosen}
        keys={keys}
        onToggle={toggle}
        scoring={scoring}
        conceptLink={conceptLink}
        struck={struck}
        onStrike={onStrike}
      />
    </>
  );
}
