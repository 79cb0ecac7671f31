import { useRef, useState } from 'preact/hooks';
import { describeDelete, exportRecord } from './page-data.ts';

interface Props {
  readonly label: string;
  readonly question: string;
  /** Only what belongs to it is deleted; else all. */
  readonly exam?: string;
  readonly onDelete: () => Promise<void>;
}

/** Deletes only after a question that offers a download first. */
export function ConfirmDelete({ label, question, exam, onDelete }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [loss, setLoss] = useState('');
  const ask = () => {
    dialog.current?.showModal();
    void describeDelete(exam).then(setLoss);
  };
  const close = () => dialog.current?.close();
  const remove = async () => {
    await onDelete();
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
          <p>{loss} This cannot be undone. A downloaded record can be brought in again later.</p>
          <div class="row">
            <button type="button" class="button primary" onClick={() => void saveAndRemove()}>
              Download first, then delete
            </button>
            <button type="button" class="button danger" onClick={() => void remove()}>
              Delete without download
            </button>
            <button type="button" class="button" onClick={close}>
              Keep everything
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
