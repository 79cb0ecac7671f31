import * as m from '../../../messages/en/kinds.ts';
import { InlineText } from '../../items/inline-text.tsx';
import type { ItemViewProps } from '../kind-view.ts';
import { labeled } from './labeled.ts';
import { Responses } from './responses.tsx';

/** A response for each prompt, chosen from a list; responses may serve more than one prompt, or none. */
export function Pairs({ item, order, response, onRespond }: ItemViewProps<'matching'>) {
  const pairs = response?.pairs ?? {};
  const choose = (prompt: string, value: string) => {
    const { [prompt]: _old, ...rest } = pairs;
    onRespond({ kind: 'matching', pairs: value ? { ...rest, [prompt]: value } : rest });
  };
  return (
    <fieldset class="matching" aria-labelledby={`lead-in-${item.id}`}>
      <p class="label">{m.responsesOne}</p>
      <Responses order={order} />
      <ol class="prompts" role="list">
        {item.prompts.map((prompt, at) => (
          <li key={prompt.id}>
            <label for={`prompt-${prompt.id}`}>
              <span class="place">{at + 1}</span> <InlineText nodes={prompt.text} />
            </label>
            <select
              id={`prompt-${prompt.id}`}
              value={pairs[prompt.id] ?? ''}
              onChange={(event) => choose(prompt.id, event.currentTarget.value)}
            >
              <option value="">{m.chooseAResponse}</option>
              {order.map((option) => (
                <option key={option.id} value={option.id}>
                  {labeled(order, option.id)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
