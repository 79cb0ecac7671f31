import { useEffect, useState } from 'preact/hooks';
import { leftOutWords, repairWords } from '../../messages/en/offline-words.ts';
import * as m from '../../messages/en/settings.ts';
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
    setWord(m.checkingEveryFile);
    const repaired = await env.offlineCopy.repair().catch(() => ({ done: false, why: 'unreachable' }) as const);
    setBusy(false);
    setWord(repairWords(repaired));
    if (repaired.done) setLeftOut(repaired.leftOut);
  };
  return (
    <section class="stack" id="offline" aria-labelledby="offline-title">
      <h2 id="offline-title">{m.withoutANetwork}</h2>
      <p>{leftOut === undefined ? m.noOfflineCopyOfThisSite : m.thisSiteWorksWithoutANetwork}</p>
      {leftOut !== undefined && leftOut > 0 && <p>{leftOutWords(leftOut)}</p>}
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void repair()}>
          {m.repairTheOfflineCopy}
        </button>
      </div>
      <p class="small">{m.useItWhenPagesLookWrong}</p>
      <p role="status">{word}</p>
    </section>
  );
}
