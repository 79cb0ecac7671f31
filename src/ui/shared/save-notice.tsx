import { $session } from '../practice/page-practice.ts';
import { $record, $unsaved, env, storeAttempt } from './page.ts';
import { useStore } from './use-store.ts';

/** Said in place of silence when answers could not be stored: what happened, and how to keep them. */
export function SaveNotice() {
  const unsaved = useStore($unsaved);
  const record = useStore($record);
  const last = unsaved.at(-1);
  if (!last) return null;
  const why = record.status === 'fault' ? record.fault.message : 'The record could not be reached.';
  return (
    <div class="notice warn" role="alert">
      <p>
        <strong>{unsaved.length === 1 ? 'This answer is not saved yet.' : `${unsaved.length} answers are not saved yet.`}</strong>{' '}
        {why}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={() => void storeAttempt(last, $session.get())}>
          Try again
        </button>
        <button
          type="button"
          class="button"
          onClick={() => env.saveFile('signalmark-unsaved-answers.json', JSON.stringify(unsaved, null, 1), 'application/json')}
        >
          Download the unsaved answers
        </button>
      </div>
    </div>
  );
}
