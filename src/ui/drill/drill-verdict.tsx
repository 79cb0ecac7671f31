import { useEffect, useRef } from 'preact/hooks';
import type { DrillAnswer } from '../../app/drill/drill-store.ts';
import type { DrillCard } from '../../core/drill/drill-card.ts';
import * as m from '../../messages/en/drill.ts';
import { rich } from '../../messages/rich.ts';
import { BlockText } from '../items/block-text.tsx';
import { Icon } from '../shared/icon.tsx';
import { conceptLinkOf, signalHrefOf } from '../shared/links.ts';
import { useStore } from '../shared/use-store.ts';
import { $index, $questions } from './page-drill.ts';

interface Props {
  readonly card: DrillCard;
  readonly answer: DrillAnswer;
}

/** Right or not, what the phrase points to, and why: where the choices stood. */
export function DrillVerdict({ card, answer: { choice, right } }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const index = useStore($index);
  const meaning = useStore($questions)
    .get(card.item)
    ?.scoring.spans.find(({ span }) => span === card.span);
  useEffect(() => heading.current?.focus(), []);
  const concepts = card.right.filter((one) => one !== null);
  return (
    <section class={`verdict ${right ? 'is-right' : 'is-wrong'}`} aria-label={m.result}>
      <h2 ref={heading} tabIndex={-1}>
        <Icon name={right ? 'right' : 'wrong'} /> {right ? m.right : m.notRight}
      </h2>
      <p>
        {!right &&
          (choice === null ? m.youChoseNothing : <>{rich(m.youChose, { concept: () => <Concepts ids={[choice]} /> })} </>)}
        {concepts.length === 0
          ? m.itDecidesNothing
          : rich(m.itPointsTo, { concepts: () => <Concepts ids={concepts} joined={m.or} /> })}
      </p>
      <p>
        {card.role === 'decoy' && <Icon name="decoy" />} {card.role === 'signal' ? m.signal : m.decoy}:{' '}
        <a href={signalHrefOf(index)(card.signal)}>{meaning?.title ?? index?.signals[card.signal]?.title ?? card.signal}</a>
      </p>
      {meaning?.note && <BlockText blocks={meaning.note} />}
    </section>
  );
}

/** Concepts by name, each with the way to its lesson where it has one. */
function Concepts({ ids, joined = ', ' }: { readonly ids: readonly string[]; readonly joined?: string }) {
  const link = conceptLinkOf(useStore($index));
  return (
    <>
      {ids.map((id, at) => {
        const found = link(id);
        return (
          <>
            {at > 0 ? joined : ''}
            {found ? <a href={found.href}>{found.title}</a> : id}
          </>
        );
      })}
    </>
  );
}
