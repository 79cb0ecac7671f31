import { useEffect, useState } from 'preact/hooks';
import { ASKS_CONFIDENCE, DAY_BEGINS, MARKING, PENS, REVIEW_LIMIT, RULE_READ, SINGLE_KEYS } from '../../app/settings/settings.ts';
import * as m from '../../messages/en/settings.ts';
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
  if (!ready) return <Opening text={m.openingYourSettings} />;
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
      <h2>{m.practicing}</h2>
      <fieldset>
        <legend>{m.marking}</legend>
        {(
          [
            ['guided', m.guided],
            ['open', m.open],
            ['off', m.off],
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
        {m.twoPens}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={setting(ASKS_CONFIDENCE)}
          onChange={(event) => void setSetting(ASKS_CONFIDENCE, event.currentTarget.checked)}
        />
        {m.askHowSureIAm}
      </label>
      <label class="field">
        <span>{m.reviewsADayAtMost}</span>
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
        <span>{m.aDayBeginsAt}</span>
        <select
          value={String(setting(DAY_BEGINS))}
          onChange={(event) => void setSetting(DAY_BEGINS, Number(event.currentTarget.value))}
        >
          {HOURS.map((hour) => (
            <option key={hour} value={String(hour)}>
              {m.oClock(hour)}
            </option>
          ))}
        </select>
        <span class="small">{m.whatYouDoBeforeThen}</span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={setting(SINGLE_KEYS)}
          onChange={(event) => void setSetting(SINGLE_KEYS, event.currentTarget.checked)}
        />
        {m.singleKeys}
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={!setting(RULE_READ)}
          onChange={(event) => void setSetting(RULE_READ, !event.currentTarget.checked)}
        />
        {m.showHowMarkingIsScoredAbove}
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
      <h2 id="data-title">{m.yourData}</h2>
      <p>{counts && counts.attempts > 0 ? m.answersAreStored(counts.attempts) : m.nothingIsStoredYet}</p>
      {kept !== undefined && <p>{kept ? m.thisBrowserHasAgreedToKeep : m.thisBrowserHasNotAgreedTo}</p>}
      <div class="row">
        <button type="button" class="button primary" disabled={work !== undefined} onClick={() => void exportRecord()}>
          {m.downloadMyRecord}
        </button>
        <button type="button" class="button" disabled={work !== undefined} onClick={() => void bringIn()}>
          {m.bringInARecord}
        </button>
      </div>
      <WorkUnderWay />
      <Offer />
      <p role="status" class={message && !message.ok ? 'notice warn' : message ? 'notice' : ''}>
        {message?.text}
      </p>
      <h3>{m.deleteLabel}</h3>
      {exams.map((exam) => (
        <ConfirmDelete
          key={exam.code}
          exam={exam.code}
          label={m.startAnew(exam.name)}
          question={m.deleteAllAnswers(exam.name)}
          without={m.keepNoCopyOfIt}
          onDelete={(keep) => deleteRecord(exam.code, keep)}
        />
      ))}
      <ConfirmDelete
        label={m.deleteEverything}
        question={m.deleteTheWholeRecordAndAll}
        without={m.deleteTheCopiesInThisBrowser}
        onDelete={(keep) => deleteRecord(undefined, keep)}
      />
    </section>
  );
}
