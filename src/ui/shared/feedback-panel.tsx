import type { Feedback } from '../../app/practice/feedback.ts';
import { isRight } from '../../core/score/score.ts';
import { Icon } from './icon.tsx';
import { QuestionBackground } from './question-background.tsx';
import { foundInWords, inShort, sumOf, weighed } from './sum.ts';

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

/** Right or wrong, why, and the sum: the first thing said after an answer. */
export function VerdictPanel({
  feedback,
  confused,
}: {
  readonly feedback: Feedback;
  readonly confused: ConfusedConcepts | undefined;
}) {
  const { attempt, scoring, signalScore, points } = feedback;
  const right = isRight(attempt.score);
  const decoyTaken = attempt.marked?.decoys.some(({ signal, taken }) => signal !== null && taken === 1) ?? false;
  const overMarked = attempt.cause === 'solid' && (signalScore?.falseAlarms ?? 0) > 0;
  return (
    <section class={`verdict ${right ? 'is-right' : 'is-wrong'}`} aria-label="Result">
      <h2 id="verdict" tabIndex={-1}>
        <Icon name={right ? 'right' : 'wrong'} /> {right ? 'Right' : 'Not right'}
      </h2>
      <p>
        {attempt.cause === 'baited' && !decoyTaken ? 'You chose what a decoy here tempts to.' : CAUSES[attempt.cause]}
        {overMarked ? ' You also marked more than decides.' : ''}
      </p>
      {signalScore && (
        <p>
          Marking: {foundInWords(signalScore, scoring)}: <span class="sum">{sumOf(signalScore, scoring)}</span>
          {weighed(scoring) && !signalScore.blanket ? ' A decisive phrase counts twice.' : ''}
        </p>
      )}
      <p class="small">
        {signalScore
          ? `Practice points: 0.6 × ${right ? 1 : 0} + 0.4 × ${inShort(signalScore.score)} = ${inShort(points)}`
          : `Practice points: ${inShort(points)}`}
      </p>
      {confused && (
        <p>
          You chose <a href={confused.chosen.href}>{confused.chosen.title}</a>; this needed{' '}
          <a href={confused.needed.href}>{confused.needed.title}</a>. Both lessons say how to tell them apart.
        </p>
      )}
    </section>
  );
}

export interface ConfusedConcepts {
  readonly chosen: { readonly title: string; readonly href: string };
  readonly needed: { readonly title: string; readonly href: string };
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
