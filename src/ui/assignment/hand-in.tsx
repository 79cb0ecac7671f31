import { useEffect, useRef, useState } from 'preact/hooks';
import type { TryView } from '../../app/assignment/assignment-store.ts';
import { saveHandIn, sendHandIn } from '../../app/assignment/hand-in.ts';
import { handInFile } from '../../app/assignment/hand-in-file.ts';
import { handsInAs } from '../../app/settings/assignment-settings.ts';
import type { Assignment } from '../../core/assignment/assignment.ts';
import * as m from '../../messages/en/assignment.ts';
import { page, setting } from '../shared/page.ts';
import { useRest } from '../shared/use-presses.ts';
import { Words } from '../shared/words.tsx';

interface Props {
  readonly assignment: Assignment;
  readonly of: TryView;
  /** Which try it is, from 1. */
  readonly n: number;
  readonly dropbox: string | undefined;
  readonly onClose: () => void;
}

const put = async (address: string, text: string) => (await import('../../env/put-file.ts')).putFile(address, text);

/** What is handed in, to be read first; then sent to the drop box, or saved as a file. */
export function HandIn({ assignment, of, n, dropbox, onClose }: Props) {
  useRest(of.session);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(() => setting(handsInAs()));
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const handing = { assignment, of, name: name.trim() };
  const host = dropbox && new URL(dropbox).host;
  const hand = async (how: () => Promise<string | undefined>, done: string) => {
    setSaid('');
    setFault(handing.name === '' ? m.nameIsAsked : '');
    if (handing.name === '') return field.current?.focus();
    setBusy(true);
    const wrong = await how();
    setBusy(false);
    if (wrong === undefined) setSaid(done);
    else setFault(wrong);
  };
  const send = async () => {
    const wrong = dropbox === undefined ? undefined : await sendHandIn(page, handing, { address: dropbox, put });
    return wrong && m.faults[wrong];
  };
  const save = async () => {
    await saveHandIn(page, handing);
    return undefined;
  };
  return (
    <form
      class="stack hand-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void (host ? hand(send, m.sent) : hand(save, m.savedTheFile));
      }}
    >
      <h4 ref={heading} tabIndex={-1}>
        <Words>{m.handInTry(n)}</Words>
      </h4>
      <label class="field">
        <span>{m.nameOrNumber}</span>
        <input
          ref={field}
          type="text"
          maxLength={80}
          autocomplete="off"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <Shown answers={of.answers.length} text={handInFile(assignment, of, handing.name).text} />
      <p class="small">{host ? m.goesOnce(host) : m.passTheFileOn}</p>
      <div class="row">
        {host && (
          <button type="submit" class="button primary" disabled={busy}>
            {m.sendTo(host)}
          </button>
        )}
        <button
          type={host ? 'button' : 'submit'}
          class={host ? 'button' : 'button primary'}
          disabled={busy}
          {...(host && { onClick: () => void hand(save, m.savedTheFile) })}
        >
          {m.saveAsAFile}
        </button>
        <button type="button" class="button plain" onClick={onClose}>
          {m.cancel}
        </button>
      </div>
      <p role="status">
        <Words>{busy ? m.sending : said}</Words>
      </p>
      <div role="alert">
        {fault && (
          <p key={fault} class="notice warn">
            {fault}
          </p>
        )}
      </div>
    </form>
  );
}

/** What is in it, in words and letter by letter. */
function Shown({ answers, text }: { readonly answers: number; readonly text: string }) {
  return (
    <>
      <h5>{m.whatIsHandedIn}</h5>
      <ul>
        <li>
          <Words>{m.theAnswers(answers)}</Words>
        </li>
        <li>{m.theHead}</li>
        <li>{m.notHandedInEver}</li>
      </ul>
      <details>
        <summary>
          <Words>{m.theWholeFile(Math.ceil(text.length / 1000))}</Words>
        </summary>
        <textarea readOnly rows={8} aria-label={m.theTextOfTheFile} value={text} />
      </details>
    </>
  );
}
