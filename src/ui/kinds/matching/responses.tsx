import type { Option } from '../../../core/item/item.ts';
import { InlineText } from '../../items/inline-text.tsx';
import { letter } from '../../items/letter.ts';

/** The responses to choose from, lettered. */
export function Responses({ order }: { readonly order: readonly Option[] }) {
  return (
    <ul class="responses" role="list">
      {order.map((option, at) => (
        <li key={option.id}>
          <span class="option-letter">{letter(at)}</span> <InlineText nodes={option.text} />
        </li>
      ))}
    </ul>
  );
}
