import * as m from '../../../messages/en/kinds.ts';
import { InlineText } from '../../items/inline-text.tsx';
import { Rationale } from '../../items/rationale.tsx';
import type { AnsweredViewProps } from '../kind-view.ts';
import { labeled } from './labeled.ts';
import { Responses } from './responses.tsx';

/** Each prompt with its right response, and why. */
export function AnsweredPairs({ item, order, response, scoring, reading, conceptLink }: AnsweredViewProps<'matching'>) {
  const pairs = response?.pairs ?? {};
  const right = scoring.key.kind === 'matching' ? scoring.key.pairs : {};
  return (
    <fieldset class="matching" aria-labelledby={`lead-in-${item.id}`}>
      <p class="label">{m.responses}</p>
      <Responses order={order} />
      <ol class="prompts" role="list">
        {item.prompts.map((prompt, at) => {
          const hit = reading || pairs[prompt.id] === right[prompt.id];
          return (
            <li key={prompt.id} class={`option answered is-${hit ? 'right' : 'wrong'}`}>
              <p class="prompt">
                <span class="place">{at + 1}</span> <InlineText nodes={prompt.text} />
              </p>
              <p>
                <strong>{labeled(order, right[prompt.id])}</strong>
              </p>
              <Rationale
                id={prompt.id}
                scoring={scoring}
                verdict={hit ? 'right' : 'wrong'}
                words={
                  reading
                    ? scoring.options[prompt.id]?.rationale.length
                      ? m.why
                      : m.right
                    : hit
                      ? m.right
                      : m.youChose(labeled(order, pairs[prompt.id]))
                }
                conceptLink={conceptLink}
              />
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
