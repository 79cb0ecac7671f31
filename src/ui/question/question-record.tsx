import { useEffect } from 'preact/hooks';
import type { Attempted } from '../../app/practice/attempt-base.ts';
import { isRight } from '../../core/score/score.ts';
import { questionHistory } from '../../core/stats/question-history.ts';
import * as m from '../../messages/en/question.ts';
import { practiceHref } from '../shared/links.ts';
import { $attempts, openRecord, page } from '../shared/page.ts';
import { QuestionTools } from '../shared/question-tools.tsx';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useStore } from '../shared/use-store.ts';
import { logExposure } from './log-exposure.ts';
import { QuestionHistory } from './question-history.tsx';

interface Props {
  readonly item: Attempted;
  /** Path of the exam's bank index, under the base: the texts of what was chosen are in the bank. */
  readonly index: string;
  /** Ids it had before. */
  readonly previousIds: readonly string[];
}

/** On a question's own page: star, note, earlier answers; and the note that its answer was opened. */
export function QuestionRecord({ item, index: path, previousIds }: Props) {
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
  const answers = questionHistory(attempts, item.id, new Map(previousIds.map((old) => [old, item.id])));
  const [last] = answers;
  const load = async () => {
    const index = await page.loadIndex(item.exam, path);
    const found = index.ok ? await page.loadItem(index.value, item.id) : undefined;
    return found?.ok ? found.value : undefined;
  };
  return (
    <div class="stack">
      <RecordNotice />
      {last && <p class="small">{m.youAnsweredThis(answers.length, isRight(last.score), last.revision, item.revision)}</p>}
      <QuestionHistory answers={answers} load={load} />
      <QuestionTools item={item}>
        <a class="button" href={practiceHref(item.exam, [item.id])}>
          {m.practiceThisQuestion}
        </a>
      </QuestionTools>
    </div>
  );
}
