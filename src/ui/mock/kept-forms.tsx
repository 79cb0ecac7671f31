import type { FormSize } from '../../core/exam/form.ts';
import { useStore } from '../shared/use-store.ts';
import { Words } from '../shared/words.tsx';
import { $kept } from './page-mock.ts';

interface KeptProps {
  readonly size: FormSize;
  readonly kept: string;
}

/** Where the questions come from: practice, or a form that is kept whole, served only when asked for. */
export function KeptForms({ size, kept }: KeptProps) {
  const forms = useStore($kept);
  if (forms.length === 0) return null;
  const chosen = forms.find(({ letter }) => letter === kept);
  return (
    <fieldset class="stack">
      <legend>Questions</legend>
      <label class="choice">
        <input type="radio" name="kept" value="" defaultChecked />
        <span>From practice</span>
      </label>
      {forms.map(({ letter, questions, met, spent }) => (
        <label key={letter} class="choice">
          <input type="radio" name="kept" value={letter} />
          <span>
            Form {letter}, kept for a mock exam{' '}
            <span class="small">
              <Words>
                {spent ? `opened before, ${met} of ${questions} questions met` : `${questions} questions, not opened yet`}
              </Words>
            </span>
          </span>
        </label>
      ))}
      {chosen && !chosen.spent && size !== 'full' && (
        <p class="notice">
          This opens form {chosen.letter} for a shorter mock exam. It is then spent: what you meet here will not be new in a full
          one.
        </p>
      )}
    </fieldset>
  );
}
