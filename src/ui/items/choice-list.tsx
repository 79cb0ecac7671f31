import type { Option } from '../../core/item/item.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import type { ConceptLink } from '../kinds/kind-view.ts';
import { Icon } from '../shared/icon.tsx';
import { InlineText } from './inline-text.tsx';
import { letter } from './letter.ts';
import { Rationale, type Verdict } from './rationale.tsx';

interface Props {
  readonly itemId: string;
  readonly type: 'radio' | 'checkbox';
  readonly order: readonly Option[];
  readonly chosen: readonly string[];
  readonly keys: readonly string[];
  readonly onToggle: (id: string) => void;
  readonly scoring: ItemScoring | undefined;
  readonly conceptLink: ConceptLink;
  readonly struck?: readonly string[] | undefined;
  readonly onStrike?: ((option: string, on: boolean) => void) | undefined;
}

function verdictOf(id: string, chosen: readonly string[], keys: readonly string[]): Verdict {
  if (keys.includes(id)) return chosen.includes(id) ? 'right' : 'missed';
  return chosen.includes(id) ? 'wrong' : 'none';
}

/** Options as radio buttons or check boxes, lettered, with their rationales once the answer is there. */
export function ChoiceList({ itemId, type, order, chosen, keys, onToggle, scoring, conceptLink, struck, onStrike }: Props) {
  return (
    <fieldset class="options" aria-labelledby={`lead-in-${itemId}`}>
      {order.map((option, at) => {
        const verdict = scoring ? verdictOf(option.id, chosen, keys) : 'none';
        return (
          <div
            key={option.id}
            class={`option ${struck?.includes(option.id) ? 'is-struck' : ''} ${scoring ? `answered is-${verdict}` : chosen.includes(option.id) ? 'is-chosen' : ''}`}
          >
            <label>
              <input
                type={type}
                name={`option-${itemId}`}
                checked={chosen.includes(option.id)}
                disabled={scoring !== undefined}
                onChange={() => onToggle(option.id)}
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
                aria-pressed={struck?.includes(option.id) ?? false}
                aria-label={`Strike out option ${letter(at)}`}
                onClick={() => onStrike(option.id, !struck?.includes(option.id))}
              >
                <Icon name="strike" />
              </button>
            )}
            {scoring && <Rationale id={option.id} scoring={scoring} verdict={verdict} conceptLink={conceptLink} />}
          </div>
        );
      })}
    </fieldset>
  );
}
