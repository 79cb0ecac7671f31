import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopyPreview as Preview } from '../../app/copies/copies-store.ts';
import type { RecordChanges } from '../../record/snapshots/compare-records.ts';
import { copyTime } from './copy-time.ts';
import { closeCopy, restoreCopy } from './page-copies.ts';

const KINDS: readonly (readonly [keyof RecordChanges, string])[] = [
  ['attempts', 'Answers'],
  ['events', 'Lessons read and exam results'],
  ['flags', 'Stars and notes'],
  ['sessions', 'Practice sessions'],
  ['sittings', 'Mock exams'],
  ['settings', 'Settings'],
];

/** What going back to a copy would change, before anything is changed. */
export function CopyPreview({ preview }: { readonly preview: Preview }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const { copy, changes, noCopy } = preview;
  const lines = KINDS.filter(([kind]) => Object.values(changes[kind]).some((count) => count > 0));
  const gone = KINDS.reduce((sum, [kind]) => sum + changes[kind].gone, 0);
  const added = KINDS.reduce((sum, [kind]) => sum + changes[kind].added, 0);
  const goBack = async () => {
    if (busy) return;
    setBusy(true);
    await restoreCopy(keep);
    setBusy(false);
  };
  return (
    <dialog ref={dialog} aria-labelledby="copy-title" onClose={closeCopy}>
      <div class="stack">
        <h2 id="copy-title">Go back to the copy of {copyTime(copy.at)}?</h2>
        {lines.length === 0 ? (
          <p>It holds what your record holds now. Nothing would change.</p>
        ) : (
          <div class="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Comes back</th>
                  <th scope="col">Changes</th>
                  <th scope="col">Goes</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(([kind, label]) => (
                  <tr key={kind}>
                    <th scope="row">{label}</th>
                    <td>{changes[kind].added}</td>
                    <td>{keep ? '' : changes[kind].changed}</td>
                    <td>{keep ? 0 : changes[kind].gone}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {gone > 0 && added > 0 && (
          <label class="choice">
            <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
            Only add what is missing: delete nothing, keep what is newer
          </label>
        )}
        <p>
          {noCopy
            ? 'Your record as it is now could not be copied first. If you go on, what goes is gone for good.'
            : 'Your record as it is now becomes a copy first, so that you can come back.'}
        </p>
        <div class="row">
          {lines.length > 0 && (
            <button
              type="button"
              class={noCopy ? 'button danger' : 'button primary'}
              disabled={busy}
              onClick={() => void goBack()}
            >
              {noCopy ? 'Go back without a copy' : keep ? 'Add what is missing' : 'Go back to this copy'}
            </button>
          )}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Change nothing
          </button>
        </div>
      </div>
    </dialog>
  );
}
