import { useMemo } from 'preact/hooks';
import type { Feedback } from '../../app/practice/feedback.ts';
import type { Item, Option } from '../../core/item/item.ts';
import { keysIn } from '../../core/kinds/is-choice.ts';
import { BlockText } from '../items/block-text.tsx';
import { InlineText } from '../items/inline-text.tsx';
import { letter } from '../items/letter.ts';
import { saidOf } from '../kinds/said-of.ts';
import { Verdict } from '../shared/feedback-panel.tsx';
import { Icon } from '../shared/icon.tsx';
import { useStore } from '../shared/use-store.ts';
import { $coming } from './page-practice.ts';
import { type ShownFeedback, shownFeedback } from './shown-feedback.ts';

interface Props extends Pick<ShownFeedback, 'feedback' | 'first'> {
  readonly item: Item;
  readonly order: readonly Option[];
  /** The answer is not stored yet. */
  readonly unseen: boolean;
}

/** Feedback begins with the answer: what was chosen, what is right, and why, of these two. */
function AnswerFirst({ feedback, first, item, order, unseen }: Props) {
  // Drawn once, though it is shown later.
  const reasons = useMemo(() => <Reasons {...{ feedback, first, item, order }} />, [feedback, item, order]);
  return (
    <Verdict feedback={feedback} unseen={unseen}>
      {reasons}
    </Verdict>
  );
}

function Reasons({ feedback, first, item, order }: Omit<Props, 'unseen'>) {
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

interface Given extends Pick<Props, 'item' | 'order'> {
  /** Given once the answer is stored, or known not to be. */
  readonly feedback: Feedback | undefined;
}

/** The same, drawn unseen while the answer is being stored, and shown once it is. */
export function FirstFeedback({ feedback, item, order }: Given) {
  const coming = useStore($coming);
  const told = feedback ?? coming;
  const shown = useMemo(() => told && shownFeedback(told), [told]);
  return shown ? <AnswerFirst feedback={shown.feedback} first={shown.first} {...{ item, order }} unseen={!feedback} /> : null;
}
