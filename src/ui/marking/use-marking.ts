import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../core/signal/mark.ts';
import { penAt, type Unit } from './units.ts';

/** Two taps within so many words, in one sentence, are the first and the last word of a phrase. */
const RANGE_WORDS = 8;

interface Marking {
  readonly units: readonly Unit[];
  readonly marks: readonly Mark[];
  readonly open: boolean;
  readonly onMark: (start: number, end: number) => void;
  readonly onUnmark: (start: number, end: number) => void;
}

/** The gesture, apart from how it looks: tap, tap first and last, mouse drag, keys. */
export function useMarking({ units, marks, open, onMark, onUnmark }: Marking) {
  const [cursor, setCursor] = useState(-1);
  const [anchor, setAnchor] = useState(-1);
  const pressed = useRef(-1);

  const unitOf = (target: EventTarget | null): number => {
    const element = target instanceof Element ? target.closest('[data-unit]') : null;
    return element ? Number(element.getAttribute('data-unit')) : -1;
  };
  const range = (from: number, to: number) => {
    const first = units[Math.min(from, to)];
    const last = units[Math.max(from, to)];
    if (first && last && first.sentence === last.sentence) onMark(first.start, last.end);
  };
  const toggle = (at: number) => {
    const unit = units[at];
    if (!unit) return;
    const start = units[anchor];
    if (penAt(marks, unit.start, unit.end)) {
      onUnmark(unit.start, unit.end);
      setAnchor(-1);
    } else if (open && start && start.sentence === unit.sentence && Math.abs(at - anchor) <= RANGE_WORDS) {
      range(anchor, at);
      setAnchor(-1);
    } else {
      onMark(unit.start, unit.end);
      setAnchor(open ? at : -1);
    }
  };

  // A drag that ends outside the text is no drag.
  useEffect(() => {
    const clear = () => {
      pressed.current = -1;
    };
    addEventListener('pointerup', clear);
    return () => removeEventListener('pointerup', clear);
  }, []);

  return {
    cursor,
    setCursor,
    anchor,
    keepOneWord: () => setAnchor(-1),
    toggle,
    /** Shift and an arrow: marks from where the keyboard was to where it goes. */
    extend: (to: number) => {
      if (open && cursor >= 0) range(cursor, to);
    },
    onClick: (event: MouseEvent) => {
      if (pressed.current === -2) {
        pressed.current = -1;
        return;
      }
      toggle(unitOf(event.target));
    },
    onPointerDown: (event: PointerEvent) => {
      pressed.current = open && event.pointerType === 'mouse' ? unitOf(event.target) : -1;
    },
    onPointerUp: (event: PointerEvent) => {
      const from = pressed.current;
      const to = unitOf(event.target);
      if (from < 0 || to < 0 || from === to) return;
      range(from, to);
      setAnchor(-1);
      // The click that follows a drag is not a tap.
      queueMicrotask(() => {
        pressed.current = -2;
      });
      setTimeout(() => {
        pressed.current = -1;
      });
    },
  };
}
