import * as m from '../../messages/en/mock.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { $saved } from './page-mock.ts';

const WORDS = { saved: m.saved, saving: m.saving, unsaved: m.notSavedYet } as const;

/** Whether everything done so far is stored; where it is not, the banner above says what can be done. */
export function SavedWord() {
  return (
    <span class="small saved" role="status">
      <Words>{WORDS[useStore($saved)]}</Words>
    </span>
  );
}
