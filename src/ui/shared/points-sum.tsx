import type { Feedback } from '../../app/practice/feedback.ts';
import { inShort } from '../../core/in-short.ts';
import { isRight } from '../../core/score/score.ts';
import { foundInWords, sumOf, weighed } from '../../core/signal/sum-words.ts';

/** How the points of an answer come about, as a sum that can be checked by hand. */
export function PointsSum({ feedback: { attempt, scoring, signalScore, points } }: { readonly feedback: Feedback }) {
  if (!signalScore) return null;
  return (
    <>
      <p>
        Marking: {foundInWords(signalScore, scoring)}: <span class="sum">{sumOf(signalScore, scoring)}</span>
        {weighed(scoring) && !signalScore.blanket ? ' A decisive phrase counts twice.' : ''}
      </p>
      <p>
        Practice points: 0.6 × {isRight(attempt.score) ? 1 : 0} + 0.4 × {inShort(signalScore.score)} = {inShort(points)}
      </p>
    </>
  );
}
