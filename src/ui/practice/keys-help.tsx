import { useState } from 'preact/hooks';
import * as m from '../../messages/en/practice.ts';
import { useLater } from '../shared/use-later.ts';

const loadDialog = async () => (await import('./keys-dialog.tsx')).KeysDialog;

/**
 * The way to the list of keys, by its button or by ?. The list itself is loaded when the page is idle, once it is `ready`: before that there is
 * no world to ask when that is.
 */
export function KeysHelp({ ready }: { readonly ready: boolean }) {
  const [open, setOpen] = useState(false);
  const Dialog = useLater(open, loadDialog, ready);
  return (
    <>
      <p class="small keys-hint no-print">
        <button type="button" id="keys-button" class="text-button" disabled={!ready} onClick={() => setOpen(true)}>
          {m.keys}
        </button>
      </p>
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </>
  );
}
