import type { Feedback } from '../../app/practice/feedback.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { chosenIn, keysIn } from '../../core/kinds/is-choice.ts';
import { looksOf, notesOf } from '../shared/span-looks.ts';

/** The options whose reasons come first: what is right, then what was chosen and is not. */
function firstOf({ attempt, scoring }: Feedback): readonly string[] {
  const keys = keysIn(scoring.key);
  return [...keys, ...chosenIn(attempt.response).filter((id) => !keys.includes(id))];
}

/** Without the reasons of these options, which were told already. */
const withoutWhy = (scoring: ItemScoring, ids: readonly string[]): ItemScoring => ({
  ...scoring,
  options: Object.fromEntries(
    Object.entries(scoring.options).map(([id, meaning]) => [id, ids.includes(id) ? { ...meaning, rationale: [] } : meaning]),
  ),
});

const made = new WeakMap<Feedback, ShownFeedback>();

/** What the screen shows of a feedback, worked out once. */
export function shownFeedback(feedback: Feedback): ShownFeedback {
  const known = made.get(feedback) ?? makeShown(feedback);
  made.set(feedback, known);
  return known;
}

function makeShown(feedback: Feedback) {
  const notes = notesOf(feedback.scoring, feedback.signalScore);
  const marked = feedback.attempt.marking !== 'off';
  const first = firstOf(feedback);
  return { feedback, notes, marked, looks: looksOf(notes, marked), first, rest: withoutWhy(feedback.scoring, first) };
}

export type ShownFeedback = ReturnType<typeof makeShown>;
