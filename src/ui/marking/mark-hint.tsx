import type { StemMarking } from './use-stem.ts';

/** In open marking: what the next tap does. */
export function MarkHint({ units, gesture, open }: StemMarking) {
  if (!open || units.length === 0) return null;
  return (
    <p class="small hint" aria-live="polite">
      {gesture.anchor >= 0 ? (
        <span key={gesture.anchor}>
          Now tap the last word of the phrase, or{' '}
          <button type="button" class="text-button" onClick={gesture.keepOneWord}>
            keep just “{units[gesture.anchor]?.label}”
          </button>
        </span>
      ) : (
        <span key="how">Tap the first and the last word of a phrase; tap a marked word to clear it.</span>
      )}
    </p>
  );
}
