import * as m from '../../messages/en/marking.ts';
import { rich } from '../../messages/rich.ts';
import type { StemMarking } from './use-stem.ts';

/** In open marking: what the next tap does. */
export function MarkHint({ units, gesture, open }: StemMarking) {
  if (!open || units.length === 0) return null;
  return (
    <p class="small hint" aria-live="polite">
      {gesture.anchor >= 0 ? (
        <span key={gesture.anchor}>
          {rich(m.tapTheLast(units[gesture.anchor]?.label ?? ''), {
            button: (text) => (
              <button type="button" class="text-button" onClick={gesture.keepOneWord}>
                {text}
              </button>
            ),
          })}
        </span>
      ) : (
        <span key="how">{m.tapTheFirstAndTheLast}</span>
      )}
    </p>
  );
}
