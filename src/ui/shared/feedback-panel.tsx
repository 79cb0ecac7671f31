import type { Feedback } from '../../app/practice/feedback.ts';
import * as m from '../../messages/en/shared.ts';
import { rich } from '../../messages/rich.ts';
import { Points } from './points.tsx';
import { QuestionBackground } from './question-background.tsx';
import { Verdict } from './verdict.tsx';

export interface ConfusedConcepts {
  readonly chosen: { readonly title: string; readonly href: string };
  readonly needed: { readonly title: string; readonly href: string };
}

/** After a wrong choice: the two lessons that tell what was chosen from what was needed. */
export function Confused({ confused }: { readonly confused: ConfusedConcepts | undefined }) {
  if (!confused) return null;
  return (
    <p>
      {rich(m.youChose(confused.chosen.title, confused.needed.title), {
        a: (text) => <a href={confused.chosen.href}>{text}</a>,
        a2: (text) => <a href={confused.needed.href}>{text}</a>,
      })}
    </p>
  );
}

interface PanelProps {
  readonly feedback: Feedback;
  readonly confused: ConfusedConcepts | undefined;
}

/** The verdict with the lessons it sends to and the points, in one. */
export function VerdictPanel({ feedback, confused }: PanelProps) {
  return (
    <>
      <Verdict feedback={feedback} />
      <Confused confused={confused} />
      <Points feedback={feedback} />
    </>
  );
}

/** The explanation of the whole question, its sources, and when it was checked. */
export function AboutQuestion({ feedback, twin }: { readonly feedback: Feedback; readonly twin: string | undefined }) {
  const { scoring } = feedback;
  return (
    <section class="about-question stack" aria-label={m.aboutThisQuestion}>
      <QuestionBackground scoring={scoring} twin={twin} />
    </section>
  );
}
