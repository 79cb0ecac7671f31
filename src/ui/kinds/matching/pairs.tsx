import type { Option } from '../../../core/item/item.ts';
import { plainText } from '../../../core/item/plain-text.ts';
import { InlineText } from '../../items/inline-text.tsx';
import { letter } from '../../items/letter.ts';
import { Rationale } from '../../items/rationale.tsx';
import { Words } from '../../shared/words.tsx';
import type { ItemViewProps } from '../kind-view.ts';

const labeled = (order: readonly Option[], id: string | undefined) => {
  const at = order.findIndex((option) => option.id === id);
  const option = order[at];
  return option ? `${letter(at)}. ${plainText(option.text)}` : 'nothing';
};

/** A response for each prompt, chosen from a list; responses may serve more than one prompt, or none. */
export function Pairs({ item, order, response, onRespond, scoring, reading, conceptLink }: ItemViewProps<'matching'>) {
  const pairs = response?.pairs ?? {};
  const right = scoring?.key.kind === 'matching' ? scoring.key.pairs : {};
  const choose = (prompt: string, value: string) => {
    const { [prompt]: _old, ...rest } = pairs;
    onRespond({ kind: 'matching', pairs: value ? { ...rest, [prompt]: value } : rest });
  };
  return (
    <fieldset class="matching" aria-labelledby={`lead-in-${item.id}`}>
      <p class="label">
        <Words>Responses{!scoring && ' (one may serve twice, or not at all)'}</Words>
      </p>
      <ul class="responses" role="list">
        {order.map((option, at) => (
          <li key={option.id}>
            <span class="option-letter">{letter(at)}</span> <InlineText nodes={option.text} />
          </li>
        ))}
      </ul>
      <ol class="prompts" role="list">
        {item.prompts.map((prompt, at) => {
          const hit = reading || pairs[prompt.id] === right[prompt.id];
          return (
            <li key={prompt.id} class={scoring ? `option answered is-${hit ? 'right' : 'wrong'}` : ''}>
              <label for={`prompt-${prompt.id}`}>
                <span class="place">{at + 1}</span> <InlineText nodes={prompt.text} />
              </label>
              {scoring ? (
                <>
                  <p>
                    <strong>{labeled(order, right[prompt.id])}</strong>
                  </p>
                  <Rationale
                    id={prompt.id}
                    scoring={scoring}
                    verdict={hit ? 'right' : 'wrong'}
                    words={reading ? 'Why' : hit ? 'Right' : `You chose ${labeled(order, pairs[prompt.id])}`}
                    conceptLink={conceptLink}
                  />
                </>
              ) : (
                <select
                  id={`prompt-${prompt.id}`}
                  value={pairs[prompt.id] ?? ''}
                  onChange={(event) => choose(prompt.id, event.currentTarget.value)}
                >
                  <option value="">Choose a response</option>
                  {order.map((option) => (
                    <option key={option.id} value={option.id}>
                      {labeled(order, option.id)}
                    </option>
                  ))}
                </select>
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
