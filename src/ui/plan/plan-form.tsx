import { useState } from 'preact/hooks';
import type { PlanChoice } from '../../app/plan/plan-store.ts';
import { page } from '../shared/page.ts';
import type { PlanStore } from './plan-module.ts';

interface Props {
  readonly exam: string;
  readonly code: string;
  readonly choice: PlanChoice | undefined;
  readonly store: PlanStore;
}

/** The exam's day, or none yet, and how much time there is. */
export function PlanForm({ exam, code, choice, store }: Props) {
  const [fault, setFault] = useState('');
  const [saved, setSaved] = useState(false);
  const now = choice ?? store.DEFAULT_CHOICE;
  const [dated, setDated] = useState(choice?.date !== '');
  const save = async (form: HTMLFormElement) => {
    setSaved(false);
    const data = new FormData(form);
    const wanted = {
      date: dated ? String(data.get('date') ?? '') : '',
      days: Number(data.get('days')),
      minutes: Number(data.get('minutes')),
    };
    const wrong = store.choiceFault(wanted);
    setFault(wrong ?? '');
    if (wrong) return;
    setDated(wanted.date !== '');
    setSaved(await store.choosePlan(page, exam, wanted));
  };
  return (
    <section class="stack" aria-labelledby="plan-choice">
      <h2 id="plan-choice">Your time</h2>
      {!choice && (
        <p>Say when the exam is and how much time there is. Each day this page then says what to do, and whether it fits.</p>
      )}
      <form
        class="stack plan-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label class="field">
          <span>Day of the {code} exam</span>
          <input type="date" name="date" disabled={!dated} defaultValue={now.date} />
        </label>
        <label class="choice">
          <input type="checkbox" checked={!dated} onChange={(event) => setDated(!event.currentTarget.checked)} />
          <span>No date yet</span>
        </label>
        <label class="field">
          <span>Days of study a week</span>
          <input type="number" name="days" min="1" max="7" step="1" required defaultValue={String(now.days)} />
        </label>
        <label class="field">
          <span>Minutes on such a day</span>
          <input type="number" name="minutes" min="1" max="600" step="1" required defaultValue={String(now.minutes)} />
        </label>
        <div class="row">
          <button type="submit" class={choice ? 'button' : 'button primary'}>
            {choice ? 'Change the plan' : 'Make the plan'}
          </button>
          <span role="status">{saved && 'Stored.'}</span>
        </div>
        <div role="alert">{fault && <p class="notice warn">{fault}</p>}</div>
      </form>
    </section>
  );
}
