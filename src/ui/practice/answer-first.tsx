import { useMemo } from 'preact/hooks';
import type { Feedback } from '../../app/practice/feedback.ts';
import type { Item, Option } from '../../core/item/item.ts';
import { useStore } from '../shared/use-store.ts';
import { Verdict } from '../shared/verdict.tsx';
import { AnswerReasons } from './answer-reasons.tsx';
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
  const reasons = useMemo(() => <AnswerReasons {...{ feedback, first, item, order }} />, [feedback, item, order]);
  return (
    <Verdict feedback={feedback} unseen={unseen}>
      {reasons}
    </Verdict>
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
