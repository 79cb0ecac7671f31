import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Feedback } from '../../app/practice/feedback.ts';
import { isRight } from '../../core/score/score.ts';
import * as m from '../../messages/en/shared.ts';
import { Icon } from './icon.tsx';
import { wearAnsweredStyles } from './wear-answered-styles.ts';

const CAUSES: Record<string, string> = {
  solid: m.youSawWhatDecides,
  lucky: m.right,
  unanswered: m.noAnswerWasGiven,
  baited: m.aDecoyLedAwayFromThe,
  misapplied: m.youSawWhatDecidesBut,
  unseen: m.thePhrasesThatDecideWentUnseen,
  known: m.youKnewThisOne,
  'not-known': m.notKnownYet,
};

/** Right or wrong, what the answer is (`children`), and how it came about: the first thing said after an answer. */
export function Verdict({ feedback, children }: { readonly feedback: Feedback; readonly children?: ComponentChildren }) {
  useLayoutEffect(wearAnsweredStyles, []);
  const { attempt, signalScore } = feedback;
  const right = isRight(attempt.score);
  const decoyTaken = attempt.marked?.decoys.some(({ signal, taken }) => signal !== null && taken === 1) ?? false;
  const overMarked = attempt.cause === 'solid' && (signalScore?.falseAlarms ?? 0) > 0;
  return (
    <section class={`verdict ${right ? 'is-right' : 'is-wrong'}`} aria-label={m.result}>
      <h2 id="verdict" tabIndex={-1}>
        <Icon name={right ? 'right' : 'wrong'} /> {right ? m.rightLabel : m.notRight}
      </h2>
      {children}
      <p class="cause">
        {attempt.cause === 'baited' && !decoyTaken ? m.youChoseWhatADecoyHere : CAUSES[attempt.cause]}
        {overMarked ? m.youAlsoMarkedMoreThanDecides : ''}
      </p>
    </section>
  );
}
