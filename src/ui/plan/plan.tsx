import { useEffect, useState } from 'preact/hooks';
import type { BankIndex } from '../../core/item/pack.ts';
import { DEFAULT_CHOICE, type PlanBlueprint, type PlanChoice } from '../../stores/plan-store.ts';
import { $attempts, $settings } from '../../stores/record-store.ts';
import { type OverviewProps, useOverview } from '../overview/use-overview.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useLater } from '../shared/use-later.ts';
import { useStore } from '../shared/use-store.ts';
import { fitWords, minutes, stepWords } from './plan-words.ts';

type PlanStore = typeof import('../../stores/plan-store.ts');
const loadStore = () => import('../../stores/plan-store.ts');

interface Props extends OverviewProps {
  readonly blueprint: PlanBlueprint;
}

/** When the exam is, how much time there is, and what to do today. */
export function Plan({ blueprint, ...props }: Props) {
  const state = useOverview(props);
  const store = useLater(state.status === 'ready', loadStore);
  useStore($settings);
  useStore($attempts);
  if (state.status === 'fault') return <p role="alert">{state.message}</p>;
  if (state.status === 'loading' || !store) return <p role="status">Opening your plan …</p>;
  const choice = store.planChoice(props.exam);
  return (
    <div class="stack-wide">
      <RecordNotice />
      {choice && <Today index={state.index} blueprint={blueprint} choice={choice} store={store} />}
      <Choose exam={props.exam} code={blueprint.code} choice={choice} store={store} />
    </div>
  );
}

interface TodayProps {
  readonly index: BankIndex;
  readonly blueprint: PlanBlueprint;
  readonly choice: PlanChoice;
  readonly store: PlanStore;
}

function Today({ index, blueprint, choice, store }: TodayProps) {
  const { steps, fit } = store.planToday(index, blueprint, choice);
  const left = store.daysUntil(choice.date);
  return (
    <section class="stack" aria-labelledby="plan-today">
      <h2 id="plan-today">Today</h2>
      {left !== null && left >= 0 && (
        <p class="lead">{left === 0 ? 'The exam is today. Good luck.' : `${left} ${left === 1 ? 'day' : 'days'} to the exam.`}</p>
      )}
      {steps.length > 0 && (
        <ol class="plan-steps">
          {steps.map((step, at) => {
            const { words, href } = stepWords(step, index.exam, blueprint);
            return (
              <li key={href}>
                <a class={at === 0 ? 'button primary' : 'button'} href={href}>
                  {words}
                </a>{' '}
                <span class="small">{minutes(step.minutes)}</span>
              </li>
            );
          })}
        </ol>
      )}
      <p>{fitWords(fit, choice.minutes)}</p>
    </section>
  );
}

interface ChooseProps {
  readonly exam: string;
  readonly code: string;
  readonly choice: PlanChoice | undefined;
  readonly store: PlanStore;
}

function Choose({ exam, code, choice, store }: ChooseProps) {
  const [fault, setFault] = useState('');
  const [saved, setSaved] = useState(false);
  const now = choice ?? DEFAULT_CHOICE;
  useEffect(() => setSaved(false), [exam]);
  const save = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const wanted = { date: String(data.get('date') ?? ''), days: Number(data.get('days')), minutes: Number(data.get('minutes')) };
    const wrong = store.choiceFault(wanted);
    setFault(wrong ?? '');
    if (wrong) return;
    void store.choosePlan(exam, wanted).then(() => setSaved(true));
  };
  return (
    <section class="stack" aria-labelledby="plan-choice">
      <h2 id="plan-choice">Your time</h2>
      <form
        class="stack plan-form"
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        <label class="field">
          <span>Day of the {code} exam (empty: no date yet)</span>
          <input type="date" name="date" defaultValue={now.date} />
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
