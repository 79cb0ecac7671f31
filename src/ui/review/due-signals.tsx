import type { DueSignal } from '../../app/schedule/schedule-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import { signalHrefOf, siteHref } from '../shared/links.ts';
import { env } from '../shared/page.ts';
import { Words } from '../shared/words.tsx';
import { agoWords, minutesOf } from './review-words.ts';

interface Props {
  readonly index: BankIndex;
  readonly signals: readonly DueSignal[];
  readonly perQuestion: number;
  readonly limit: number;
}

/** The same by signal: each due one comes in a scenario, one not seen yet where there is one. */
export function DueSignals({ index, signals, perQuestion, limit }: Props) {
  if (signals.length === 0) return null;
  const link = signalHrefOf(index);
  const now = signals.slice(0, limit);
  return (
    <section class="stack">
      <h2>By signal</h2>
      <p>
        <Words>
          Another way to the same: {signals.length} {signals.length === 1 ? 'signal or decoy is' : 'signals and decoys are'} due,
          missed, marked in part, or taken. {now.length < signals.length && `The first ${now.length} come, `}
          {now.length === signals.length && 'Each comes '}in a scenario, a new one where there is one:{' '}
          {minutesOf(now.length, perQuestion)}.
        </Words>
      </p>
      <div class="row">
        <a class="button" href={`${siteHref(`/${index.exam}/practice/`)}?review=signal`}>
          Review by signal
        </a>
      </div>
      <details>
        <summary>Which they are</summary>
        <ul>
          {signals.map(({ card }) => (
            <li key={card.id}>
              <a href={link(card.id)}>{index.signals[card.id]?.title ?? card.id}</a>{' '}
              <span class="small">
                <Words>
                  last met {agoWords(env, card.day)}
                  {index.signals[card.id]?.decoy && ', a decoy'}
                </Words>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
