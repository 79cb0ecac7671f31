import * as m from '../../../messages/en/kinds.ts';
import { InlineText } from '../../items/inline-text.tsx';
import { Rationale } from '../../items/rationale.tsx';
import type { AnsweredViewProps } from '../kind-view.ts';

/** The right order, and what does not belong, each with why. */
export function AnsweredSteps({ order, response, scoring, reading, conceptLink }: AnsweredViewProps<'ordering'>) {
  const right = scoring.key.kind === 'ordering' ? scoring.key.order : [];
  const placed = response?.order ?? [];
  const byId = new Map(order.map((option) => [option.id, option]));
  const extra = order.filter((option) => !right.includes(option.id));
  const yours = (id: string) => (placed.includes(id) ? m.youHadItAsStep(placed.indexOf(id) + 1) : m.youLeftItOut);
  return (
    <div class="ordering">
      <p class="label">{m.theRightOrder}</p>
      <ol class="placed" role="list">
        {right.map((id, at) => {
          const hit = reading || placed[at] === id;
          return (
            <li key={id} class={`option answered is-${hit ? 'right' : 'missed'}`}>
              <span class="place">{at + 1}</span>
              <span class="step-text">
                <InlineText nodes={byId.get(id)?.text ?? []} />
              </span>
              <Rationale
                id={id}
                scoring={scoring}
                verdict={hit ? 'right' : 'wrong'}
                words={reading ? m.step(at + 1) : hit ? m.rightPlace : yours(id)}
                conceptLink={conceptLink}
              />
            </li>
          );
        })}
      </ol>
      {extra.length > 0 && <p class="label">{m.doesNotBelong}</p>}
      <ul class="placed" role="list">
        {extra.map((option) => (
          <li key={option.id} class={`option answered is-${placed.includes(option.id) ? 'wrong' : 'none'}`}>
            <span class="step-text">
              <InlineText nodes={option.text} />
            </span>
            <Rationale
              id={option.id}
              scoring={scoring}
              verdict={placed.includes(option.id) ? 'wrong' : 'none'}
              words={placed.includes(option.id) ? yours(option.id) : reading ? m.doesNotBelong : m.rightlyLeftOut}
              conceptLink={conceptLink}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
