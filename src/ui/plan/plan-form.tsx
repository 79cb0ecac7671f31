import { useState } from 'preact/hooks';
import { choiceFault, choosePlan, DEFAULT_CHOICE, type PlanChoice } from '../../app/plan/plan-store.ts';
import { page } from '../shared/page.ts';

interface Props {
  readonly exam: string;
  readonly code: string;
  readonly choice: PlanChoice | undefined;
}

const WEEKDAYS = [
  ['Mon', 'Monday'],
  ['Tue', 'Tuesday'],
  ['Wed', 'Wednesday'],
  ['Thu', 'Thursday'],
  ['Fri', 'Friday'],
  ['Sat', 'Saturday'],
  ['Sun', 'Sunday'],
] as const;

/** The exam's day, or none yet, and how much time there is. */
export function PlanForm({ exam, code, choice }: Props) {
  const [fault, setFault] = useState('');
  const [saved, setSaved] = useState(false);
  const now = choice ?? DEFAULT_CHOICE;
  const [dated, setDated] = useState(choice?.date !== '');
  const save = async (form: HTMLFormElement) => {
    setSaved(false);
    const data = new FormData(form);
    const wanted = {
      date: dated ? String(data.get('date') ?? '') : '',
      weekdays: data.getAll('weekday').reduce((all, at) => all | (1 << Number(at)), 0),
      minutes: Number(data.get('minutes')),
    };
    const wrong = choiceFault(wanted);
    setFault(wrong ?? '');
    if (wrong) return;
    setDated(wanted.date !== '');
    setSaved(await choosePlan(page, exam, wanted));
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
        <fieldset class="weekdays">
          <legend>Days of study</legend>
          {WEEKDAYS.map(([short, name], at) => (
            <label key={name} class="choice">
              <input type="checkbox" name="weekday" value={at} defaultChecked={((now.weekdays >> at) & 1) === 1} />
              <abbr title={name}>{short}</abbr>
            </label>
          ))}
        </fieldset>
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
