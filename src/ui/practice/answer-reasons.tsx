import type { Item, Option } from '../../core/item/item.ts';
import { keysIn } from '../../core/kinds/is-choice.ts';
import { BlockText } from '../items/block-text.tsx';
import { InlineText } from '../items/inline-text.tsx';
import { letter } from '../items/letter.ts';
import { saidOf } from '../kinds/said-of.ts';
import { Icon } from '../shared/icon.tsx';
import type { ShownFeedback } from './shown-feedback.ts';

interface Props extends Pick<ShownFeedback, 'feedback' | 'first'> {
  readonly item: Item;
  readonly order: readonly Option[];
}

/** What was chosen, what is right, and why, of these two. */
export function AnswerReasons({ feedback, first, item, order }: Props) {
  const { attempt, scoring } = feedback;
  const keys = keysIn(scoring.key);
  const { words, lines } = saidOf({ item, order, response: attempt.response, key: scoring.key });
  return (
    <>
      <p class="said">{words}</p>
      {lines && (
        <ol class="said-lines">
          {lines.map((line, at) => (
            <li key={at}>
              <InlineText nodes={line} />
            </li>
          ))}
        </ol>
      )}
      {first.map((id) => {
        const at = order.findIndex((option) => option.id === id);
        const right = keys.includes(id);
        return (
          <div key={id} class={`why ${right ? 'is-right' : 'is-wrong'}`}>
            <p class="why-option">
              <Icon name={right ? 'right' : 'wrong'} /> <span class="option-letter">{letter(at)}</span>{' '}
              <span>
                <InlineText nodes={order[at]?.text ?? []} />
              </span>
            </p>
            <BlockText blocks={scoring.options[id]?.rationale ?? []} />
          </div>
        );
      })}
    </>
  );
}
