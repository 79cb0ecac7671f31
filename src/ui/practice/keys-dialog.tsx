import { useEffect, useRef } from 'preact/hooks';
import { useRest } from '../shared/use-presses.ts';

const KEYS = [
  ['1 to 9', 'choose an option, place a step, go to a prompt'],
  ['Shift + 1 to 9', 'strike an option out'],
  ['Enter', 'answer; then go to the next question'],
  ['S', 'skip the question: it comes at the end'],
  ['P', 'look back at the previous question'],
  ['Tab', 'move to the phrases, the options, the button'],
  ['Arrows', 'on the phrases: from one to the next; in open marking up and down go by sentence'],
  ['Space', 'mark or clear the phrase the ring is on; choose the option in focus'],
  ['Shift + arrow', 'in open marking: mark on to the next word'],
  ['?', 'show these keys'],
] as const;

/** The list of keys, as a dialog that is open from the beginning. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  useRest(true);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} id="keys-help" aria-labelledby="keys-help-title" onClose={onClose}>
      <h2 id="keys-help-title">Keys</h2>
      <dl>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="small">Single keys can be turned off in the settings.</p>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
