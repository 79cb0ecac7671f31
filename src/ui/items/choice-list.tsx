import type { ComponentChildren } from 'preact';
import type { Option } from '../../core/item/item.ts';
import * as m from '../../messages/en/items.ts';
import { Icon } from '../shared/icon.tsx';
import { InlineText } from './inline-text.tsx';
import { letter } from './letter.ts';

interface Props {
  readonly itemId: string;
  readonly type: 'radio' | 'checkbox';
  readonly order: readonly Option[];
  readonly chosen: readonly string[];
  readonly onToggle?: (id: string) => void;
  /** Given once the answer is there: how an option came out, and what is said of it. */
  readonly told?: (id: string) => { readonly verdict: string; readonly why: ComponentChildren };
  readonly struck?: readonly string[] | undefined;
  readonly onStrike?: ((option: string, on: boolean) => void) | undefined;
  readonly waits?: boolean | undefined;
}

/** Options as radio buttons or check boxes, lettered. */
export function ChoiceList({ itemId, type, order, chosen, onToggle, told, struck, onStrike, waits }: Props) {
  return (
    <fieldset class={`options ${onStrike ? 'with-strike' : ''}`} aria-labelledby={`lead-in-${itemId}`}>
      {order.map((option, at) => {
        const { id } = option;
        const isChosen = chosen.includes(id);
        const isStruck = struck?.includes(id) ?? false;
        const out = told?.(id);
        return (
          <div
            key={id}
            class={`option ${isStruck ? 'is-struck' : ''} ${out ? `answered is-${out.verdict}` : isChosen ? 'is-chosen' : ''}`}
          >
            <label>
              <input
                type={type}
                name={`option-${itemId}`}
                value={id}
                checked={isChosen}
                disabled={out !== undefined}
                onChange={() => onToggle?.(id)}
              />
              {/* Part of the name, by which voice control calls it; the space keeps the two apart. */}
              <span class="option-letter">{letter(at)}</span>{' '}
              <span class="option-text">
                <InlineText nodes={option.text} />
              </span>
            </label>
            {onStrike && (
              <button
                type="button"
                class="button plain strike"
                aria-pressed={isStruck}
                aria-label={m.strikeOutOption(letter(at))}
                disabled={waits}
                onClick={() => onStrike(id, !isStruck)}
              >
                <Icon name="strike" />
              </button>
            )}
            {out?.why}
          </div>
        );
      })}
    </fieldset>
  );
}
