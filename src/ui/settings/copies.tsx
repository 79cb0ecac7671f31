import { useEffect } from 'preact/hooks';
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
  day: 'first use of the day',
  answers: 'after many answers',
  import: 'before an import',
  delete: 'before something was deleted',
  restore: 'before going back to a copy',
  upgrade: 'before an update of the site',
};

const size = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

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
      <h2 id="copies-title">Copies</h2>
      <SaveReminder />
      {copies === 'none' ? (
        <p>This browser keeps no copies of your record (in a private window, for example). Download your record now and then.</p>
      ) : (
        <>
          <p>
            This browser keeps copies of your record: one each day you use it, one after many answers, and one before an import, a
            deletion or an update of the site. Older ones are thinned out. They go when you clear this site’s data in the browser,
            so download your record now and then, too.
          </p>
          {copies.length === 0 ? (
            <p>There is no copy yet.</p>
          ) : (
            <details>
              <summary>
                {copies.length === 1 ? '1 copy' : `${copies.length} copies`},{' '}
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
      <button type="button" class="button" aria-label={`Look at the copy of ${when}`} onClick={() => void lookInto(copy)}>
        Look
      </button>
      <button type="button" class="button" aria-label={`Download the copy of ${when}`} onClick={() => void downloadCopy(copy)}>
        Download
      </button>
      <button type="button" class="button plain" aria-label={`Delete the copy of ${when}`} onClick={() => void removeCopy(copy)}>
        Delete
      </button>
    </li>
  );
}
