import { useState } from 'preact/hooks';
import * as m from '../../messages/en/today.ts';
import { siteHref } from '../shared/links.ts';
import { page } from '../shared/page.ts';

interface Props {
  readonly exam: string;
  readonly code: string;
  /** A scenario to begin with. */
  readonly first: string | undefined;
}

const MINUTES = [15, 30, 45, 60];

/** Where a first visit begins: one scenario at once; date and minutes first for who wants, and both can wait. */
export function FirstPlan({ exam, code, first }: Props) {
  const [date, setDate] = useState('');
  const [minutes, setMinutes] = useState('');
  const practice = siteHref(`/${exam}/practice/`);
  const href = first ? `${practice}?item=${encodeURIComponent(first)}&then=` : practice;
  const begin = async () => {
    const { choosePlan, DEFAULT_CHOICE } = await import('../../app/plan/plan-store.ts');
    await choosePlan(page, exam, { ...DEFAULT_CHOICE, date, ...(minutes !== '' && { minutes: Number(minutes) }) });
    location.assign(href);
  };
  const chosen = date !== '' || minutes !== '';
  return (
    <div class="stack intro first-way">
      <div class="row">
        <a
          class="button primary"
          href={href}
          onClick={(event) => {
            if (!chosen) return;
            event.preventDefault();
            void begin();
          }}
        >
          {m.startWithOneScenario}
        </a>
      </div>
      <details class="first-plan">
        <summary>{m.setYourExamDateAndTimeA}</summary>
        <div class="row">
          <label class="field">
            <span>{m.dayOfTheExam(code)}</span>
            <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
          </label>
          <label class="field">
            <span>{m.minutesADay}</span>
            <select value={minutes} onChange={(event) => setMinutes(event.currentTarget.value)}>
              <option value="">{m.notYet}</option>
              {MINUTES.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        </div>
      </details>
    </div>
  );
}
