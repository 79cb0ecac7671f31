import { useState } from 'preact/hooks';
import { putOff, saveDueOn } from '../../app/copies/reminder.ts';
import { siteHref } from './links.ts';
import { $attempts, env } from './page.ts';
import { useStore } from './use-store.ts';

/** A word, once a week at most, where much of the record is in this browser only. Nothing where it was saved lately. */
export function SaveReminder() {
  const attempts = useStore($attempts);
  const [, render] = useState({});
  const due = saveDueOn(env, attempts);
  if (!due) return null;
  const later = () => {
    putOff(env);
    render({});
  };
  const many = due.attempts === 1 ? '1 answer is' : `${due.attempts} answers are`;
  return (
    <div class="notice">
      <p>
        {many} only in this browser{due.days > 0 && `, for ${due.days === 1 ? 'a day' : `${due.days} days`} now`}. Download your
        record, so that it cannot be lost with the browser’s data.
      </p>
      <div class="row">
        <a class="button" href={siteHref('/settings/#data')}>
          Download my record …
        </a>
        <button type="button" class="button plain" onClick={later}>
          Not now
        </button>
      </div>
    </div>
  );
}
