import type { FormSize } from '../../core/exam/form.ts';
import * as m from '../../messages/en/mock.ts';
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
      <legend>{m.questionsLabel}</legend>
      <label class="choice">
        <input type="radio" name="kept" value="" defaultChecked />
        <span>{m.fromPractice}</span>
      </label>
      {forms.map(({ letter, questions, met, spent }) => (
        <label key={letter} class="choice">
          <input type="radio" name="kept" value={letter} />
          <span>
            {m.formKept(letter)}{' '}
            <span class="small">
              <Words>{spent ? m.openedBefore(met, questions) : m.notOpenedYet(questions)}</Words>
            </span>
          </span>
        </label>
      ))}
      {chosen && !chosen.spent && size !== 'full' && <p class="notice">{m.thisOpensForm(chosen.letter)}</p>}
    </fieldset>
  );
}
