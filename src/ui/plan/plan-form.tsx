import { useState } from 'preact/hooks';
import { choiceFault, choosePlan, DEFAULT_CHOICE, type PlanChoice } from '../../app/plan/plan-store.ts';
import * as m from '../../messages/en/plan.ts';
import { page } from '../shared/page.ts';

interface Props {
  readonly exam: string;
  readonly code: string;
  readonly choice: PlanChoice | undefined;
}

const WEEKDAYS = [
  [m.mon, m.monday],
  [m.tue, m.tuesday],
  [m.wed, m.wednesday],
  [m.thu, m.thursday],
  [m.fri, m.friday],
  [m.sat, m.saturday],
  [m.sun, m.sunday],
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
      <h2 id="plan-choice">{m.yourTime}</h2>
      {!choice && <p>{m.sayWhenTheExamIsAnd}</p>}
      <form
        class="stack plan-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label class="field">
          <span>{m.dayOfTheExam(code)}</span>
          <input type="date" name="date" disabled={!dated} defaultValue={now.date} />
        </label>
        <label class="choice">
          <input type="checkbox" checked={!dated} onChange={(event) => setDated(!event.currentTarget.checked)} />
          <span>{m.noDateYet}</span>
        </label>
        <fieldset class="weekdays">
          <legend>{m.daysOfStudy}</legend>
          {WEEKDAYS.map(([short, name], at) => (
            <label key={name} class="choice">
              <input type="checkbox" name="weekday" value={at} defaultChecked={((now.weekdays >> at) & 1) === 1} />
              <abbr title={name}>{short}</abbr>
            </label>
          ))}
        </fieldset>
        <label class="field">
          <span>{m.minutesOnSuchADay}</span>
          <input type="number" name="minutes" min="1" max="600" step="1" required defaultValue={String(now.minutes)} />
        </label>
        <div class="row">
          <button type="submit" class={choice ? 'button' : 'button primary'}>
            {choice ? m.changeThePlan : m.makeThePlan}
          </button>
          <span role="status">{saved && m.stored}</span>
        </div>
        <div role="alert">{fault && <p class="notice warn">{fault}</p>}</div>
      </form>
    </section>
  );
}
