import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Feedback } from '../../app/practice/feedback.ts';
import { hasReasons } from '../../core/item/has-reasons.ts';
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

interface VerdictProps {
  readonly feedback: Feedback;
  /** It is there, and not to be seen yet. */
  readonly unseen?: boolean;
  readonly children?: ComponentChildren;
}

function saidOf(cause: string, decoyTaken: boolean, reasons: boolean): string | undefined {
  if (cause === 'baited' && !decoyTaken) return m.youChoseWhatADecoyHere;
  return cause === 'not-known' && !reasons ? m.notKnownNorWhy : CAUSES[cause];
}

/** Right or wrong, what the answer is (`children`), and how it came about: the first thing said after an answer. */
export function Verdict({ feedback, unseen = false, children }: VerdictProps) {
  useLayoutEffect(wearAnsweredStyles, []);
  const { attempt, scoring, signalScore } = feedback;
  const right = isRight(attempt.score);
  const decoyTaken = attempt.marked?.decoys.some(({ signal, taken }) => signal !== null && taken === 1) ?? false;
  const overMarked = attempt.cause === 'solid' && (signalScore?.falseAlarms ?? 0) > 0;
  return (
    <section class={`verdict ${right ? 'is-right' : 'is-wrong'}`} aria-label={m.result} hidden={unseen}>
      <h2 id={unseen ? undefined : 'verdict'} tabIndex={-1}>
        <Icon name={right ? 'right' : 'wrong'} /> {right ? m.rightLabel : m.notRight}
      </h2>
      {children}
      <p class="cause">
        {saidOf(attempt.cause, decoyTaken, hasReasons(scoring))}
        {overMarked ? m.youAlsoMarkedMoreThanDecides : ''}
      </p>
    </section>
  );
}
