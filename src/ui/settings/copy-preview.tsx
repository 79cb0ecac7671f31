import { useEffect, useRef, useState } from 'preact/hooks';
import type { CopyPreview as Preview } from '../../app/copies/copies-store.ts';
import * as m from '../../messages/en/settings.ts';
import type { RecordChanges } from '../../record/snapshots/compare-records.ts';
import { copyTime } from './copy-time.ts';
import { closeCopy, restoreCopy } from './page-copies.ts';

const KINDS: readonly (readonly [keyof RecordChanges, string])[] = [
  ['attempts', m.answers],
  ['events', m.lessonsReadAndExamResults],
  ['flags', m.starsAndNotes],
  ['sessions', m.practiceSessions],
  ['sittings', m.mockExams],
  ['settings', m.settings],
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
        <h2 id="copy-title">{m.goBackToTheCopyOf(copyTime(copy.at))}</h2>
        {lines.length === 0 ? (
          <p>{m.itHoldsWhatYourRecordHolds}</p>
        ) : (
          <div class="table-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{m.what}</th>
                  <th scope="col">{m.comesBack}</th>
                  <th scope="col">{m.changes}</th>
                  <th scope="col">{m.goes}</th>
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
            {m.onlyAddWhatIsMissing}
          </label>
        )}
        <p>{noCopy ? m.yourRecordAsItIsNow : m.yourRecordAsItIsNowBecomes}</p>
        <div class="row">
          {lines.length > 0 && (
            <button
              type="button"
              class={noCopy ? 'button danger' : 'button primary'}
              disabled={busy}
              onClick={() => void goBack()}
            >
              {noCopy ? m.goBackWithoutACopy : keep ? m.addWhatIsMissing : m.goBackToThisCopy}
            </button>
          )}
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {m.changeNothing}
          </button>
        </div>
      </div>
    </dialog>
  );
}
