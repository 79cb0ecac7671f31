import { useState } from 'preact/hooks';
import { storeEvent } from '../../app/shared/store-event.ts';
import type { Outcome } from '../../core/event/learner-event.ts';
import * as m from '../../messages/en/today.ts';
import { env, page } from '../shared/page.ts';

interface Props {
  readonly exam: string;
  /** The exam's date, YYYY-MM-DD. */
  readonly date: string;
}

const ANSWERS: readonly (readonly [Outcome, string])[] = [
  ['passed', m.iPassed],
  ['not-passed', m.iDidNotPass],
  ['unsaid', m.iWouldRatherNotSay],
];

/** Asked once after the exam's day. The answer goes into the record and nowhere else. */
export function OutcomeForm({ exam, date }: Props) {
  const [score, setScore] = useState('');
  const [failed, setFailed] = useState(false);
  const answer = async (outcome: Outcome) => {
    const number = Number(score);
    const given = outcome !== 'unsaid' && score !== '' && Number.isFinite(number) && number >= 0 ? number : null;
    const now = env.now();
    const base = { id: env.id(), exam, at: now, zone: env.zone(now) };
    setFailed(!(await storeEvent(page, { ...base, type: 'outcome', date, outcome, score: given })));
  };
  return (
    <section class="stack outcome" aria-labelledby="how-did-it-go">
      <h2 id="how-did-it-go">{m.howDidItGo}</h2>
      <p>{m.thisIsAskedOnce}</p>
      <label class="field">
        <span>{m.score}</span>
        <input
          type="number"
          min="0"
          max="10000"
          step="1"
          value={score}
          onInput={(event) => setScore(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        {ANSWERS.map(([outcome, words]) => (
          <button key={outcome} type="button" class="button" onClick={() => void answer(outcome)}>
            {words}
          </button>
        ))}
      </div>
      <div role="alert">{failed && <p class="notice warn">{m.thatCouldNotBeStored}</p>}</div>
    </section>
  );
}
