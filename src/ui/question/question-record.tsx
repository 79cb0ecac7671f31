import { useEffect } from 'preact/hooks';
import type { Attempted } from '../../app/practice/attempt-base.ts';
import { isRight } from '../../core/score/score.ts';
import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { practiceHref } from '../shared/links.ts';
import { $attempts, openRecord } from '../shared/page.ts';
import { QuestionTools } from '../shared/question-tools.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useStore } from '../shared/use-store.ts';
import { logExposure } from './log-exposure.ts';

/** On a question's own page: star, note, earlier answers; and the note that its answer was opened. */
export function QuestionRecord({ item }: { readonly item: Attempted }) {
  const attempts = useStore($attempts);
  useEffect(() => {
    void openRecord();
    const details = document.querySelector('details.answer');
    if (!(details instanceof HTMLDetailsElement)) return;
    const onToggle = () => details.open && void logExposure(item);
    // It may have been opened before this script was here.
    onToggle();
    details.addEventListener('toggle', onToggle);
    return () => details.removeEventListener('toggle', onToggle);
  }, []);
  const answers = attempts.filter((one): one is AnswerAttempt => one.type === 'answer' && one.item === item.id);
  return (
    <>
      <RecordNotice />
      {answers.length > 0 && (
        <p class="small">
          You answered this {answers.length === 1 ? 'once' : `${answers.length} times`}; last{' '}
          {isRight(lastOf(answers).score) ? 'right' : 'not right'}.
          {lastOf(answers).revision !== item.revision && ' This question has changed since.'}
        </p>
      )}
      <QuestionTools item={item}>
        <a class="button" href={practiceHref(item.exam, [item.id])}>
          Practice this question
        </a>
      </QuestionTools>
    </>
  );
}

const lastOf = (answers: readonly AnswerAttempt[]): AnswerAttempt => {
  const last = answers.at(-1);
  if (!last) throw new RangeError('lastOf() expects at least one answer');
  return last;
};
