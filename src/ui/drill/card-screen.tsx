import { useEffect, useRef } from 'preact/hooks';
import type { DrillRound } from '../../app/drill/drill-store.ts';
import { phraseOf } from '../../core/drill/drill-card.ts';
import * as m from '../../messages/en/drill.ts';
import { Icon } from '../shared/icon.tsx';
import { siteHref } from '../shared/links.ts';
import { useRest } from '../shared/use-presses.ts';
import { useStore } from '../shared/use-store.ts';
import { useTitle } from '../shared/use-title.ts';
import { Words } from '../shared/words.tsx';
import { CardText } from './card-text.tsx';
import { DrillVerdict } from './drill-verdict.tsx';
import { $index, choose, endRound, next } from './page-drill.ts';
import { useDrillKeys } from './use-drill-keys.ts';

interface Props {
  readonly round: DrillRound;
  readonly card: DrillRound['cards'][number];
}

/** One card (made anew for each, by `key`): the phrase in its sentence and what it may point to; after the answer, in the same place, what it does point to. */
export function CardScreen({ round: { cards, at, answers }, card }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = answers[at];
  useEffect(() => {
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, []);
  useRest(answer !== undefined);
  const place = m.cardOf(at + 1, cards.length);
  useTitle(place);
  useDrillKeys(card, answer !== undefined);
  const right = answers.filter((one) => one.right).length;
  return (
    <article class="question drill">
      <header class="question-head">
        <a class="icon-button" href={siteHref('/')} aria-label={m.close} title={m.closeWhat}>
          <Icon name="wrong" />
        </a>
        <span class="question-place">{m.drill}</span>
        <h1 ref={heading} tabIndex={-1}>
          <Words counts>{place}</Words>
        </h1>
        <p class="drill-count" role="status">
          <Words counts>{answers.length > 0 && m.ofRight(right, answers.length)}</Words>
        </p>
        <button type="button" class="button plain" onClick={endRound}>
          {m.stop}
        </button>
        <progress max={cards.length} value={at + (answer ? 1 : 0)} aria-label={m.progressInThisDrill} />
      </header>
      <CardText card={card} />
      {answer ? <DrillVerdict key={at} card={card} answer={answer} /> : <Choices card={card} />}
      <div class="action-bar">
        {answer && (
          <button type="button" class="button primary" onClick={next}>
            {at + 1 < cards.length ? m.nextCard : m.toTheEnd}
          </button>
        )}
      </div>
    </article>
  );
}

function Choices({ card }: Pick<Props, 'card'>) {
  const concepts = useStore($index)?.concepts ?? {};
  return (
    <section class="stack" aria-labelledby="drill-asks">
      <h2 id="drill-asks" class="drill-asks">
        {m.whatDoesPointTo(phraseOf(card))}
      </h2>
      <ol class="drill-choices" role="list">
        {card.choices.map((choice, at) => (
          <li key={choice}>
            <button type="button" class="step" onClick={() => void choose(choice)}>
              <span class="drill-key">{at + 1}</span>{' '}
              <span>{choice === null ? m.itDecidesNothingHere : (concepts[choice]?.title ?? choice)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
