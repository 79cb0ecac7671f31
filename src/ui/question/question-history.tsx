import { useEffect, useState } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import { calendarDay } from '../../core/schedule/local-day.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { dayWords } from '../../messages/day-words.ts';
import { markedWords, outcomeWords } from '../../messages/en/history-words.ts';
import * as m from '../../messages/en/question.ts';
import { Words } from '../shared/words.tsx';
import { chosenWords } from './chosen-words.ts';

interface Props {
  /** The newest first. */
  readonly answers: readonly AnswerAttempt[];
  /** The question itself: asked for when the history is opened. */
  readonly load: () => Promise<Item | undefined>;
}

/** Each time a question was answered: when and where, what was chosen, what was marked. */
export function QuestionHistory({ answers, load }: Props) {
  const [open, setOpen] = useState(false);
  const [item, setItem] = useState<Item>();
  useEffect(() => {
    if (open && !item) void load().then(setItem);
  }, [open]);
  if (answers.length === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Words>{m.yourAnswersToThisQuestion(answers.length)}</Words>
      </summary>
      <ol class="list" role="list">
        {answers.map((answer) => (
          <li key={answer.id}>
            <p>
              {dayWords(calendarDay(answer.at, answer.zone))}. {outcomeWords(answer)}.
            </p>
            {item && <Details item={item} answer={answer} />}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Details({ item, answer }: { readonly item: Item; readonly answer: AnswerAttempt }) {
  const chosen = chosenWords(item, answer);
  const marked = markedWords(item, answer);
  return (
    <>
      {chosen === undefined ? (
        <p class="small">{m.theQuestionHasChangedSince}</p>
      ) : (
        chosen.length > 0 && <p class="small">{m.youChose(chosen.join('; '))}</p>
      )}
      {marked && <p class="small">{marked}</p>}
    </>
  );
}
