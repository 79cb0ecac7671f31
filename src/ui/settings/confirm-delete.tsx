import { useRef, useState } from 'preact/hooks';
import * as m from '../../messages/en/settings.ts';
import { useStore } from '../shared/use-store.ts';
import { $copies } from './page-copies.ts';
import { describeDelete, exportRecord } from './page-data.ts';

interface Props {
  readonly label: string;
  readonly question: string;
  /** Only what belongs to it is deleted; else all. */
  readonly exam?: string;
  /** What it means not to keep a copy. */
  readonly without: string;
  readonly onDelete: (keep: boolean) => Promise<void>;
}

/** Deletes only after a question that offers a download first, and asks whether a copy is to be kept in this browser. */
export function ConfirmDelete({ label, question, exam, without, onDelete }: Props) {
  const copies = useStore($copies);
  const [keep, setKeep] = useState(true);
  const able = copies !== undefined && copies !== 'none';
  const dialog = useRef<HTMLDialogElement>(null);
  const [loss, setLoss] = useState('');
  const ask = () => {
    dialog.current?.showModal();
    void describeDelete(exam).then(setLoss);
  };
  const close = () => dialog.current?.close();
  const remove = async () => {
    await onDelete(able && keep);
    close();
  };
  const saveAndRemove = async () => {
    if (await exportRecord()) await remove();
    else close();
  };
  return (
    <div>
      <button type="button" class="button danger" onClick={ask}>
        {label}
      </button>
      <dialog ref={dialog} aria-label={label}>
        <div class="stack">
          <h2>{question}</h2>
          {loss && <p>{loss}</p>}
          {able ? (
            <fieldset>
              <legend>{m.aCopyInThisBrowser}</legend>
              <label class="choice">
                <input type="radio" name={`copy ${label}`} checked={keep} onChange={() => setKeep(true)} />{' '}
                {m.keepACopyOfTheRecord}
              </label>
              <label class="choice">
                <input type="radio" name={`copy ${label}`} checked={!keep} onChange={() => setKeep(false)} /> {without}
              </label>
            </fieldset>
          ) : (
            <p>{m.thisCannotBeUndone}</p>
          )}
          <p>{m.aDownloadedRecordCanBeBrought}</p>
          <div class="row">
            <button type="button" class="button primary" onClick={() => void saveAndRemove()}>
              {m.downloadFirst}
            </button>
            <button type="button" class="button danger" onClick={() => void remove()}>
              {m.deleteWithoutDownload}
            </button>
            <button type="button" class="button" onClick={close}>
              {m.keepEverything}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
