import type { Feedback } from '../../app/practice/feedback.ts';
import { inShort } from '../../core/in-short.ts';
import { isRight } from '../../core/score/score.ts';
import * as m from '../../messages/en/shared.ts';
import { foundInWords, sumOf, weighed } from '../../messages/en/sum-words.ts';
import { rich } from '../../messages/rich.ts';

/** How the points of an answer come about, as a sum that can be checked by hand. */
export function PointsSum({ feedback: { attempt, scoring, signalScore, points } }: { readonly feedback: Feedback }) {
  if (!signalScore) return null;
  return (
    <>
      <p>
        {rich(
          m.marking(foundInWords(signalScore, scoring), sumOf(signalScore, scoring), weighed(scoring), !signalScore.blanket),
          { span: (text) => <span class="sum">{text}</span> },
        )}
      </p>
      <p>{m.practicePoints(isRight(attempt.score) ? 1 : 0, inShort(signalScore.score), inShort(points))}</p>
    </>
  );
}
