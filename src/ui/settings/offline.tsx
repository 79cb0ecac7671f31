import { useEffect, useState } from 'preact/hooks';
import { leftOutWords, repairWords } from '../../app/settings/offline-words.ts';
import { env } from '../shared/page.ts';

/** What is kept for use without a network, and a way to put it in order. */
export function Offline() {
  const [leftOut, setLeftOut] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [word, setWord] = useState('');
  // What asks the worker is a script of its own, which may not come.
  useEffect(() => void env.offlineCopy.leftOut().then(setLeftOut, () => undefined), []);
  const repair = async () => {
    setBusy(true);
    setWord('Checking every file …');
    const repaired = await env.offlineCopy.repair().catch(() => ({ done: false, why: 'unreachable' }) as const);
    setBusy(false);
    setWord(repairWords(repaired));
    if (repaired.done) setLeftOut(repaired.leftOut);
  };
  return (
    <section class="stack" id="offline" aria-labelledby="offline-title">
      <h2 id="offline-title">Without a network</h2>
      <p>{leftOut === undefined ? 'No offline copy of this site is kept here yet.' : 'This site works without a network.'}</p>
      {leftOut !== undefined && leftOut > 0 && <p>{leftOutWords(leftOut)}</p>}
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void repair()}>
          Repair the offline copy
        </button>
      </div>
      <p class="small">Use it when pages look wrong or do not open. Your record is not touched.</p>
      <p role="status">{word}</p>
    </section>
  );
}
