import type { DueSignal } from '../../app/schedule/schedule-store.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import * as m from '../../messages/en/review.ts';
import { agoWords, minutesOf } from '../../messages/en/review-words.ts';
import { signalHrefOf, siteHref } from '../shared/links.ts';
import { env } from '../shared/page.ts';
import { Words } from '../shared/words.tsx';

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
      <h2>{m.bySignal}</h2>
      <p>
        <Words>{m.anotherWayToTheSame(signals.length, now.length, minutesOf(now.length, perQuestion))}</Words>
      </p>
      <div class="row">
        <a class="button" href={`${siteHref(`/${index.exam}/practice/`)}?review=signal`}>
          {m.reviewBySignal}
        </a>
      </div>
      <details>
        <summary>{m.whichTheyAre}</summary>
        <ul>
          {signals.map(({ card }) => (
            <li key={card.id}>
              <a href={link(card.id)}>{index.signals[card.id]?.title ?? card.id}</a>{' '}
              <span class="small">
                <Words>{m.lastMet(agoWords(env, card.day), index.signals[card.id]?.decoy)}</Words>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
