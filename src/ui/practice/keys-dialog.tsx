import { useEffect, useRef } from 'preact/hooks';
import * as m from '../../messages/en/practice.ts';
import { useRest } from '../shared/use-presses.ts';

const KEYS = [
  ['1 to 9', m.chooseAnOption],
  [m.shift1To9, m.strikeAnOptionOut],
  [m.enter, m.answer],
  ['S', m.skipTheQuestion],
  ['P', m.lookBackAtThePreviousQuestion],
  [m.tab, m.moveToThePhrases],
  [m.arrows, m.onThePhrases],
  [m.space, m.markOrClearThePhraseThe],
  [m.shiftArrow, m.inOpenMarking],
  ['?', m.showTheseKeys],
] as const;

/** The list of keys, as a dialog that is open from the beginning. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  useRest(true);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} id="keys-help" aria-labelledby="keys-help-title" onClose={onClose}>
      <h2 id="keys-help-title">{m.keys}</h2>
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
      <p class="small">{m.singleKeysCanBeTurnedOff}</p>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {m.close}
      </button>
    </dialog>
  );
}
