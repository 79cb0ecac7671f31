import { useRef, useState } from 'preact/hooks';
import type { Option } from '../../../core/item/item.ts';
import * as m from '../../../messages/en/kinds.ts';
import { InlineText } from '../../items/inline-text.tsx';
import { Icon } from '../../shared/icon.tsx';
import { useRest } from '../../shared/use-presses.ts';
import { Words } from '../../shared/words.tsx';
import type { ItemViewProps } from '../kind-view.ts';

/** Steps to select and put in order: press one to place it next, then move it up or down or take it out. */
export function Steps({ item, order, response, onRespond }: ItemViewProps<'ordering'>) {
  const placed = response?.order ?? [];
  const area = useRef<HTMLFieldSetElement>(null);
  const [said, say] = useState('');
  // With one placed, or taken out, the others move up: the next press in its place, or of its number, would be of another step.
  useRest(placed.toSorted().join(' '));
  const byId = new Map(order.map((option) => [option.id, option]));
  const left = order.filter((option) => !placed.includes(option.id));
  /** Takes the new order, says what became of it, and moves the focus to the first of these that is there and can be used. */
  const set = (next: readonly string[], words: string, ...focus: readonly string[]) => {
    onRespond({ kind: 'ordering', order: next });
    say(words);
    requestAnimationFrame(() => {
      const there = focus.map((selector) => area.current?.querySelector<HTMLElement>(`${selector}:not([disabled])`));
      there.find((element) => element)?.focus();
    });
  };
  const place = (id: string, at: number) => {
    const rest = left.filter((option) => option.id !== id);
    const following = placed.length + 1 < item.choose ? rest[Math.min(at, rest.length - 1)] : undefined;
    set(
      [...placed, id],
      m.placedAsStep(placed.length + 1),
      `[data-choice="${following?.id}"]`,
      `[data-step="${id}"] [data-move="up"]`,
      `[data-step="${id}"] button`,
    );
  };
  const swap = (id: string, from: number, to: number) => {
    const next = placed.filter((one) => one !== id).toSpliced(to, 0, id);
    const move = to < from ? 'up' : 'down';
    set(next, m.nowStep(to + 1), `[data-step="${id}"] [data-move="${move}"]`, `[data-step="${id}"] button`);
  };
  const takeOut = (id: string, at: number) => {
    const rest = placed.filter((one) => one !== id);
    const neighbor = rest[Math.min(at, rest.length - 1)];
    set(rest, m.takenOut, `[data-step="${neighbor}"] [data-move="out"]`, `[data-choice="${id}"]`);
  };
  return (
    <fieldset ref={area} class="ordering" aria-labelledby={`lead-in-${item.id}`}>
      <p class="label">
        <Words>{m.yourOrder(placed.length, item.choose)}</Words>
      </p>
      {placed.length === 0 && <p class="small empty">{m.nothingPlacedYet}</p>}
      <p class="visually-hidden" role="status">
        <Words>{said}</Words>
      </p>
      <ol class="placed" role="list">
        {placed.map((id, at) => (
          <li key={id} data-step={id}>
            <span class="place">
              <Words counts>{at + 1}</Words>
            </span>
            <span class="step-text">
              <StepText option={byId.get(id)} />
            </span>
            <span class="step-tools">
              <button
                type="button"
                class="icon-button"
                data-move="up"
                disabled={at === 0}
                onClick={() => swap(id, at, at - 1)}
                aria-label={m.moveStepUp(at + 1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                class="icon-button"
                data-move="down"
                disabled={at === placed.length - 1}
                onClick={() => swap(id, at, at + 1)}
                aria-label={m.moveStepDown(at + 1)}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                class="icon-button"
                data-move="out"
                onClick={() => takeOut(id, at)}
                aria-label={m.takeStepOut(at + 1)}
              >
                <Icon name="wrong" />
              </button>
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && <p class="label">{m.stepsToChooseFrom}</p>}
      <ul class="available" role="list">
        {left.map((option, at) => (
          <li key={option.id}>
            <button
              type="button"
              class="step"
              data-choice={option.id}
              disabled={placed.length >= item.choose}
              onClick={() => place(option.id, at)}
            >
              <InlineText nodes={option.text} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function StepText({ option }: { readonly option: Option | undefined }) {
  return option ? <InlineText nodes={option.text} /> : null;
}
