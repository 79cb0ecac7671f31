import { useEffect, useState } from 'preact/hooks';
import { ASKS_CONFIDENCE, DAY_BEGINS, MARKING, PENS, REVIEW_LIMIT, RULE_READ, SINGLE_KEYS } from '../../app/settings/settings.ts';
import { Opening } from '../shared/opening.tsx';
import { $settings, env, openLight, setSetting, setting } from '../shared/page.ts';
import { RecordNotice } from '../shared/record-notice.tsx';
import { useStore } from '../shared/use-store.ts';
import { Comparing } from './comparing.tsx';
import { ConfirmDelete } from './confirm-delete.tsx';
import { Copies } from './copies.tsx';
import { Offer, WorkUnderWay } from './import-offer.tsx';
import { Offline } from './offline.tsx';
import { $counts, $dataMessage, $work, countRecord, deleteRecord, exportRecord, lookAtFile } from './page-data.ts';
import { Reading } from './reading.tsx';

/** At which hours a day may begin. */
const HOURS = [0, 1, 2, 3, 4, 5, 6];

interface Props {
  readonly exams: readonly { readonly code: string; readonly name: string; readonly arm: number }[];
}

/** Choices of the learner, and everything about the record on this device. */
export function Settings({ exams }: Props) {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void openLight().then(() => setReady(true));
  }, []);
  if (!ready) return <Opening text="Opening your settings …" />;
  return (
    <div class="settings stack-wide">
      <RecordNotice />
      <Reading />
      <Practicing />
      <Comparing exams={exams} />
      <Offline />
      <Data exams={exams} />
      <Copies />
    </div>
  );
}

function Practicing() {
  useStore($settings);
  const marking = setting(MARKING);
  return (
    <section class="stack">
      <h2>Practicing</h2>
      <fieldset>
        <legend>Marking</legend>
        {(
          [
            ['guided', 'Guided: the phrases that can be marked are shown'],
            ['open', 'Open: mark any words'],
            ['off', 'Off: a plain quiz'],
          ] as const
        ).map(([value, label]) => (
          <label key={value} class="choice">
            <input type="radio" name="marking" checked={marking === value} onChange={() => void setSetting(MARKING, value)} />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input
          type="checkbox"
          checked={setting(PENS) === 2}
          onChange={(event) => void setSetting(PENS, event.currentTarget.checked ? 2 : 1)}
        />
        Two pens: for and against
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={setting(ASKS_CONFIDENCE)}
          onChange={(event) => void setSetting(ASKS_CONFIDENCE, event.currentTarget.checked)}
        />
        Ask how sure I am (a review always does)
      </label>
      <label class="field">
        <span>Reviews a day at most</span>
        <input
          type="number"
          min="1"
          max="200"
          value={String(setting(REVIEW_LIMIT))}
          onChange={(event) => {
            const limit = Math.floor(Number(event.currentTarget.value));
            if (limit >= 1 && limit <= 200) void setSetting(REVIEW_LIMIT, limit);
            else event.currentTarget.value = String(setting(REVIEW_LIMIT));
          }}
        />
      </label>
      <label class="field">
        <span>A day begins at</span>
        <select
          value={String(setting(DAY_BEGINS))}
          onChange={(event) => void setSetting(DAY_BEGINS, Number(event.currentTarget.value))}
        >
          {HOURS.map((hour) => (
            <option key={hour} value={String(hour)}>
              {hour === 0 ? 'midnight' : `${hour}:00`}
            </option>
          ))}
        </select>
        <span class="small">What you do before counts for the day before: reviews, minutes, days to the exam.</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={setting(SINGLE_KEYS)}
          onChange={(event) => void setSetting(SINGLE_KEYS, event.currentTarget.checked)}
        />
        Single keys: 1 to 9 choose an option, ? shows the keys
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={!setting(RULE_READ)}
          onChange={(event) => void setSetting(RULE_READ, !event.currentTarget.checked)}
        />
        Show how marking is scored above the first question
      </label>
    </section>
  );
}

function Data({ exams }: Pick<Props, 'exams'>) {
  const counts = useStore($counts);
  const message = useStore($dataMessage);
  const work = useStore($work);
  const [kept, setKept] = useState<boolean>();
  useEffect(() => {
    void env.persisted().then(setKept);
    void countRecord();
  }, []);
  // Browsers look for the part an address names before this section is there.
  useEffect(() => {
    if (location.hash === '#data') document.querySelector('#data')?.scrollIntoView();
  }, []);
  const bringIn = async () => {
    const file = await env.pickFile('.gz,.jsonl,.json,application/gzip,application/json');
    if (file) await lookAtFile(file);
  };
  return (
    <section class="stack" id="data" aria-labelledby="data-title">
      <h2 id="data-title">Your data</h2>
      <p>
        {counts && counts.attempts > 0
          ? `${counts.attempts.toLocaleString('en-US')} ${counts.attempts === 1 ? 'answer is' : 'answers are'} stored on this device, and nowhere else.`
          : 'Nothing is stored yet.'}
      </p>
      {kept !== undefined && (
        <p>
          {kept
            ? 'This browser has agreed to keep the data until you delete it.'
            : 'This browser has not agreed to keep the data for good: browsers clear what was unused for a while (Safari after seven days without a visit, unless the site is installed). Download your record now and then, or install the site.'}
        </p>
      )}
      <div class="row">
        <button type="button" class="button primary" disabled={work !== undefined} onClick={() => void exportRecord()}>
          Download my record
        </button>
        <button type="button" class="button" disabled={work !== undefined} onClick={() => void bringIn()}>
          Bring in a record
        </button>
      </div>
      <WorkUnderWay />
      <Offer />
      <p role="status" class={message && !message.ok ? 'notice warn' : message ? 'notice' : ''}>
        {message?.text}
      </p>
      <h3>Delete</h3>
      {exams.map((exam) => (
        <ConfirmDelete
          key={exam.code}
          exam={exam.code}
          label={`Start ${exam.name} anew`}
          question={`Delete all answers, stars and notes of ${exam.name} on this device?`}
          without="Keep no copy of it"
          onDelete={(keep) => deleteRecord(exam.code, keep)}
        />
      ))}
      <ConfirmDelete
        label="Delete everything"
        question="Delete the whole record and all settings on this device?"
        without="Delete the copies in this browser, too: then nothing is left"
        onDelete={(keep) => deleteRecord(undefined, keep)}
      />
    </section>
  );
}
