import type { Feedback } from '../../app/practice/feedback.ts';
import { chosenIn, keysIn } from '../../core/kinds/is-choice.ts';
import { isRight } from '../../core/score/score.ts';
import type { ConfusedConcepts } from './feedback-panel.tsx';
import type { conceptLinkOf } from './links.ts';

/** After a wrong choice: the concept that was chosen and the one that was needed. */
export function confusedConcepts(
  feedback: Feedback,
  conceptLink: ReturnType<typeof conceptLinkOf>,
): ConfusedConcepts | undefined {
  const { attempt, scoring } = feedback;
  if (isRight(attempt.score)) return undefined;
  const keys = keysIn(scoring.key);
  const options = chosenIn(attempt.response);
  const wrong = options.find((id) => !keys.includes(id));
  const missed = keys.find((id) => !options.includes(id));
  const chosen = conceptLink((wrong && scoring.options[wrong]?.concept) || '');
  const needed = conceptLink((missed && scoring.options[missed]?.concept) || '');
  return chosen && needed && chosen.href !== needed.href ? { chosen, needed } : undefined;
}
