import { useState } from 'preact/hooks';
import { useLater } from '../shared/use-later.ts';

const loadDialog = async () => (await import('./keys-dialog.tsx')).KeysDialog;

/** The way to the list of keys, by its button or by ?. The list itself is loaded when the page is idle. */
export function KeysHelp() {
  const [open, setOpen] = useState(false);
  const Dialog = useLater(open, loadDialog, true);
  return (
    <>
      <p class="small keys-hint no-print">
        <button type="button" id="keys-button" class="text-button" onClick={() => setOpen(true)}>
          Keys
        </button>
      </p>
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
