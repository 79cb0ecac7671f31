import { useState } from 'preact/hooks';
import { putOff, saveDueOn } from '../../app/copies/reminder.ts';
import { extentOf } from '../../app/past/page-folds.ts';
import * as m from '../../messages/en/shared.ts';
import { siteHref } from './links.ts';
import { env, page } from './page.ts';
import { useFolded } from './use-folded.ts';

/** A word, once a week at most, where much of the record is in this browser only. Nothing where it was saved lately. */
export function SaveReminder() {
  useFolded();
  const [, render] = useState({});
  const due = saveDueOn(env, extentOf(page));
  if (!due) return null;
  const later = () => {
    putOff(env);
    render({});
  };
  const many = due.attempts === 1 ? '1 answer is' : m.answersAre(due.attempts);
  return (
    <div class="notice stack">
      <p>{m.onlyInThisBrowser(many, due.days)}</p>
      <div class="row">
        <a class="button" href={siteHref('/settings/#data')}>
          {m.downloadMyRecord}
        </a>
        <button type="button" class="button plain" onClick={later}>
          {m.notNow}
        </button>
      </div>
    </div>
  );
}
