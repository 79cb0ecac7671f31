import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Item } from '../../core/item/item.ts';
import { markableText } from '../../core/item/markable-text.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import type { Mark, MarkingMode, Pens } from '../../core/signal/mark.ts';
import { BlockText } from '../items/block-text.tsx';
import { MarkKeys } from './mark-keys.tsx';
import { MarkableProse, type SpanLook } from './markable-prose.tsx';
import { unitsOf } from './units.ts';
import { useMarking } from './use-marking.ts';

interface Props {
  readonly item: Item;
  readonly mode: MarkingMode;
  readonly pens: Pens;
  readonly pen: Mark['pen'];
  readonly marks: readonly Mark[];
  readonly onPen: (pen: Mark['pen']) => void;
  readonly onMark: (start: number, end: number) => void;
  readonly onUnmark: (start: number, end: number) => void;
  /** How spans look once the answer is there; the text is then for reading, not for marking. */
  readonly looks?: ReadonlyMap<number, SpanLook> | undefined;
}

/** Scenario and lead-in, with the marking gesture where the question has one. */
export function Stem({ item, mode, pens, pen, marks, onPen, onMark, onUnmark, looks }: Props) {
  const markable = useMemo(() => markableText(item.scenario, item.leadIn), [item]);
  const units = useMemo(() => (looks ? [] : unitsOf(item, markable, mode)), [item, markable, mode, looks]);
  const open = mode === 'open';
  const gesture = useMarking({ units, marks, open, onMark, onUnmark });
  const marking = units.length > 0;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (gesture.cursor >= 0) area.current?.querySelector('.cursor')?.scrollIntoView({ block: 'nearest' });
  }, [gesture.cursor]);
  const prose = (nodes: readonly Inline[]) => (
    <MarkableProse
      nodes={nodes}
      markable={markable}
      marks={marks}
      units={units}
      cursor={gesture.cursor}
      guided={mode === 'guided' && !looks}
      looks={looks}
    />
  );
  const handlers = marking
    ? { onClick: gesture.onClick, onPointerDown: gesture.onPointerDown, onPointerUp: gesture.onPointerUp }
    : {};
  return (
    <div class="stem-area">
      {marking && pens === 2 && <PenSwitch pen={pen} onPen={onPen} />}
      {/* Taps and drags on the text are a second way; the keyboard's and the screen reader's is the toolbar after it. */}
      <div ref={area} class={`stem prose ${marking ? `marking ${mode} pen-${pen}` : ''}`} {...handlers}>
        <BlockText blocks={item.scenario} inline={prose} />
        <p class="lead-in" id={`lead-in-${item.id}`}>
          {prose(item.leadIn)}
        </p>
      </div>
      {marking && (
        <MarkKeys
          units={units}
          marks={marks}
          open={open}
          cursor={gesture.cursor}
          onCursor={gesture.setCursor}
          onToggle={gesture.toggle}
          onExtend={gesture.extend}
        />
      )}
      {marking && open && (
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
      )}
    </div>
  );
}

function PenSwitch({ pen, onPen }: Pick<Props, 'pen' | 'onPen'>) {
  return (
    <fieldset class="pens row">
      <legend class="visually-hidden">Pen</legend>
      <label class="choice">
        <input type="radio" name="pen" checked={pen === 'for'} onChange={() => onPen('for')} />
        <span class="ink-for">Speaks for a right answer</span>
      </label>
      <label class="choice">
        <input type="radio" name="pen" checked={pen === 'against'} onChange={() => onPen('against')} />
        <span class="ink-against">Speaks against an option</span>
      </label>
    </fieldset>
  );
}
