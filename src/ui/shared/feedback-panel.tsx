import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Feedback } from '../../app/practice/feedback.ts';
import { isRight } from '../../core/score/score.ts';
import { Icon } from './icon.tsx';
import { Points } from './points.tsx';
import { QuestionBackground } from './question-background.tsx';
import { wearAnsweredStyles } from './wear-answered-styles.ts';

const CAUSES: Record<string, string> = {
  solid: 'You saw what decides, and answered right.',
  lucky: 'Right, but most of what decides went unmarked. This question will come back.',
  unanswered: 'No answer was given, which counts as wrong.',
  baited: 'A decoy led away from the answer.',
  misapplied: 'You saw what decides, but drew the wrong conclusion from it.',
  unseen: 'The phrases that decide went unseen.',
  known: 'You knew this one.',
  'not-known': 'Not known yet: every option below says why.',
};

/** Right or wrong, what the answer is (`children`), and how it came about: the first thing said after an answer. */
export function Verdict({ feedback, children }: { readonly feedback: Feedback; readonly children?: ComponentChildren }) {
  useLayoutEffect(wearAnsweredStyles, []);
  const { attempt, signalScore } = feedback;
  const right = isRight(attempt.score);
  const decoyTaken = attempt.marked?.decoys.some(({ signal, taken }) => signal !== null && taken === 1) ?? false;
  const overMarked = attempt.cause === 'solid' && (signalScore?.falseAlarms ?? 0) > 0;
  return (
    <section class={`verdict ${right ? 'is-right' : 'is-wrong'}`} aria-label="Result">
      <h2 id="verdict" tabIndex={-1}>
        <Icon name={right ? 'right' : 'wrong'} /> {right ? 'Right' : 'Not right'}
      </h2>
      {children}
      <p class="cause">
        {attempt.cause === 'baited' && !decoyTaken ? 'You chose what a decoy here tempts to.' : CAUSES[attempt.cause]}
        {overMarked ? ' You also marked more than decides.' : ''}
      </p>
    </section>
  );
}

export interface ConfusedConcepts {
  readonly chosen: { readonly title: string; readonly href: string };
  readonly needed: { readonly title: string; readonly href: string };
}

/** After a wrong choice: the two lessons that tell what was chosen from what was needed. */
export function Confused({ confused }: { readonly confused: ConfusedConcepts | undefined }) {
  if (!confused) return null;
  return (
    <p>
      You chose <a href={confused.chosen.href}>{confused.chosen.title}</a>; this needed{' '}
      <a href={confused.needed.href}>{confused.needed.title}</a>. Both lessons say how to tell them apart.
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
    <section class="about-question stack" aria-label="About this question">
      <QuestionBackground scoring={scoring} twin={twin} />
    </section>
  );
}
