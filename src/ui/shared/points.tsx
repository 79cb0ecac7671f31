import { useState } from 'preact/hooks';
import type { Feedback } from '../../app/practice/feedback.ts';
import { inShort } from '../../core/in-short.ts';
import * as m from '../../messages/en/shared.ts';
import { useLater } from './use-later.ts';

const loadSum = async () => (await import('./points-sum.tsx')).PointsSum;

/** How many points an answer is, with the sum behind a fold where there is one. */
export function Points({ feedback }: { readonly feedback: Feedback }) {
  const [open, setOpen] = useState(false);
  const Sum = useLater(open, loadSum);
  const words = m.practicePointsInShort(inShort(feedback.points));
  if (!feedback.signalScore) return <p class="small">{words}</p>;
  return (
    <details class="points small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words}</summary>
      {Sum && <Sum feedback={feedback} />}
    </details>
  );
}
