import { useEffect } from 'preact/hooks';
import * as m from '../../messages/en/settings.ts';
import type { Snapshot, SnapshotReason } from '../../record/snapshots/snapshot.ts';
import { $attempts } from '../shared/page.ts';
import { SaveReminder } from '../shared/save-reminder.tsx';
import { useStore } from '../shared/use-store.ts';
import { CopyPreview } from './copy-preview.tsx';
import { copyTime } from './copy-time.ts';
import { OwnFile } from './own-file.tsx';
import { $copies, $copyMessage, $preview, downloadCopy, listCopies, lookInto, removeCopy } from './page-copies.ts';
import { $dataMessage } from './page-data.ts';

const WHY: Readonly<Record<SnapshotReason, string>> = {
  day: m.firstUseOfTheDay,
  answers: m.afterManyAnswers,
  import: m.beforeAnImport,
  delete: m.beforeSomethingWasDeleted,
  restore: m.beforeGoingBackToACopy,
  upgrade: m.beforeAnUpdateOfTheSite,
};

const size = (bytes: number): string => (bytes < 1e6 ? m.kB(Math.ceil(bytes / 1000)) : m.mB((bytes / 1e6).toFixed(1)));

/** Copies of the record in this browser, going back to one, and a file of the learner's own. */
export function Copies() {
  const copies = useStore($copies);
  const preview = useStore($preview);
  const message = useStore($copyMessage);
  // What was imported or deleted made a copy.
  const done = useStore($dataMessage);
  const attempts = useStore($attempts);
  useEffect(() => void listCopies(), [done, attempts]);
  const listed = copies !== undefined;
  useEffect(() => {
    if (listed && location.hash === '#copies') document.querySelector('#copies')?.scrollIntoView();
  }, [listed]);
  if (!copies) return null;
  return (
    <section class="stack" id="copies" aria-labelledby="copies-title">
      <h2 id="copies-title">{m.copies}</h2>
      <SaveReminder />
      {copies === 'none' ? (
        <p>{m.thisBrowserKeepsNoCopiesOf}</p>
      ) : (
        <>
          <p>{m.thisBrowserKeepsCopiesOfYour}</p>
          {copies.length === 0 ? (
            <p>{m.thereIsNoCopyYet}</p>
          ) : (
            <details>
              <summary>
                {copies.length === 1 ? '1 copy' : m.copiesCopies(copies.length)},{' '}
                {size(copies.reduce((sum, { bytes }) => sum + bytes, 0))}
              </summary>
              <ul class="copies" role="list">
                {copies.map((copy) => (
                  <CopyLine key={copy.name} copy={copy} />
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <p role="status" class={message && !message.ok ? 'notice warn' : message ? 'notice' : ''}>
        {message?.text}
      </p>
      {preview && <CopyPreview key={preview.copy.name} preview={preview} />}
      <OwnFile />
    </section>
  );
}

function CopyLine({ copy }: { readonly copy: Snapshot }) {
  const when = copyTime(copy.at);
  const { attempts } = copy;
  return (
    <li class="row">
      <span>
        <time dateTime={new Date(copy.at).toISOString()}>{when}</time>, {WHY[copy.reason]}: {attempts}{' '}
        {attempts === 1 ? 'answer' : 'answers'}
      </span>
      <button type="button" class="button" aria-label={m.lookAtTheCopyOf(when)} onClick={() => void lookInto(copy)}>
        {m.look}
      </button>
      <button type="button" class="button" aria-label={m.downloadTheCopyOf(when)} onClick={() => void downloadCopy(copy)}>
        {m.download}
      </button>
      <button type="button" class="button plain" aria-label={m.deleteTheCopyOf(when)} onClick={() => void removeCopy(copy)}>
        {m.deleteLabel}
      </button>
    </li>
  );
}
