import { env } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { $saved, storeAgain, unsavedSteps } from './page-mock.ts';

/** Whether everything done so far is stored; where it is not, what can be done. */
export function SavedWord() {
  const saved = useStore($saved);
  if (saved !== 'unsaved') {
    return (
      <span class="small saved" role="status">
        <Words>{saved === 'saving' ? 'Saving …' : 'Saved'}</Words>
      </span>
    );
  }
  const download = () => env.saveFile('unsaved-answers.json', JSON.stringify(unsavedSteps(), null, 2), 'application/json');
  return (
    <div class="notice warn" role="alert">
      <p>Not saved yet: this device does not take it. It is tried again with each step; keep this page open.</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void storeAgain()}>
          Try now
        </button>
        <button type="button" class="button" onClick={download}>
          Download what is not saved
        </button>
      </div>
    </div>
  );
}
