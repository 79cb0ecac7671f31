import { useEffect, useRef } from 'preact/hooks';
import { DRILL_CARDS, type DrillRound } from '../../app/drill/drill-store.ts';
import { missedBySignal } from '../../app/drill/missed-by-signal.ts';
import { cardRows } from '../../app/results/domain-advice.ts';
import * as m from '../../messages/en/drill.ts';
import { DomainAdvice } from '../results/domain-advice.tsx';
import { useAdvice } from '../results/use-advice.ts';
import { signalHrefOf, siteHref } from '../shared/links.ts';
import { $unsaved, page } from '../shared/page.ts';
import { useStore } from '../shared/use-store.ts';
import { $index, beginRound } from './page-drill.ts';

/** The end of a round: how many were right, what was missed by signal, and what to do next. */
export function DrillEnd({ round }: { readonly round: DrillRound }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const index = useStore($index);
  useEffect(() => heading.current?.focus(), []);
  useStore($unsaved);
  const waiting = new Set(page.waitingAttempts().map(({ id }) => id));
  // What waits to be stored is not counted yet.
  const answers = round.answers.filter(({ attempt }) => !waiting.has(attempt));
  const late = round.answers.length - answers.length;
  const right = answers.filter((one) => one.right).length;
  const missed = missedBySignal(round);
  const isStored = (attempt: string) => !waiting.has(attempt);
  const results = useAdvice(index, `${round.id} ${answers.length}`, () => cardRows(round, isStored));
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1}>
        {m.drillFinished}
      </h1>
      <p class="lead">
        {answers.length === 0 ? late === 0 && m.noCardWasAnswered : m.ofRightRight(right, answers.length, missed.size)}
        {late > 0 && m.moreAreNotSavedYet(late)}
      </p>
      {missed.size > 0 && (
        <section class="stack">
          <h2>{m.missed}</h2>
          <ul class="list">
            {[...missed].map(([id, phrases]) => (
              <li key={id}>
                <a href={signalHrefOf(index)(id)}>{index?.signals[id]?.title ?? id}</a>
                {index?.signals[id]?.decoy ? m.aDecoy : ''}: {phrases.map((phrase) => `“${phrase}”`).join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="row">
        {missed.size > 0 && (
          <button type="button" class="button primary" onClick={() => void beginRound(new Set(missed.keys()))}>
            {m.againWithThese}
          </button>
        )}
        <button type="button" class={`button ${missed.size === 0 ? 'primary' : ''}`} onClick={() => void beginRound()}>
          {m.moreCards(DRILL_CARDS)}
        </button>
        {index && (
          <a class="button plain" href={siteHref(`/${index.exam}/progress/`)}>
            {m.progress}
          </a>
        )}
      </div>
      {missed.size > 0 && <p class="small">{m.theseComeWithOtherPhrasesOf}</p>}
      {index && <DomainAdvice index={index} results={results} what="card" />}
    </div>
  );
}
