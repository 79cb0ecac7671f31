import { useMemo } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import { markableText } from '../../core/item/markable-text.ts';
import type { Mark, MarkingMode } from '../../core/signal/mark.ts';
import type { SpanLook } from './markable-prose.tsx';
import { unitsOf } from './units.ts';
import { useMarking } from './use-marking.ts';

export interface StemProps {
  readonly item: Item;
  readonly mode: MarkingMode;
  readonly marks: readonly Mark[];
  readonly onMark: (start: number, end: number) => void;
  readonly onUnmark: (start: number, end: number) => void;
  /** How spans look once the answer is there; the text is then for reading, not for marking. */
  readonly looks?: ReadonlyMap<number, SpanLook> | undefined;
}

/** What can be marked in a question, and how far a mark is: for its text, and for the hint that may stand elsewhere. */
export function useStem({ item, mode, marks, onMark, onUnmark, looks }: StemProps) {
  const markable = useMemo(() => markableText(item.scenario, item.leadIn), [item]);
  const units = useMemo(() => (looks ? [] : unitsOf(item, markable, mode)), [item, markable, mode, looks]);
  const open = mode === 'open';
  const gesture = useMarking({ units, marks, open, onMark, onUnmark });
  return { markable, units, gesture, open };
}

export type StemMarking = ReturnType<typeof useStem>;
