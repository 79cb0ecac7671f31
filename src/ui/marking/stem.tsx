import { useEffect, useRef } from 'preact/hooks';
import type { Inline } from '../../core/item/text-tree.ts';
import type { Mark, Pens } from '../../core/signal/mark.ts';
import * as m from '../../messages/en/marking.ts';
import { BlockText } from '../items/block-text.tsx';
import { MarkHint } from './mark-hint.tsx';
import { MarkKeys } from './mark-keys.tsx';
import { MarkableProse } from './markable-prose.tsx';
import { type StemMarking, type StemProps, useStem } from './use-stem.ts';

interface Props extends StemProps {
  readonly pens: Pens;
  readonly pen: Mark['pen'];
  readonly onPen: (pen: Mark['pen']) => void;
  /** It stands in the page, and its script is not there yet: nothing can be marked. */
  readonly waits?: boolean;
}

/** Scenario and lead-in, with the marking gesture where the question has one, and its hint. */
export function Stem(props: Props) {
  const stem = useStem(props);
  return (
    <div class="stem-area">
      <StemText {...props} stem={stem} />
      <MarkHint {...stem} />
    </div>
  );
}

/** The same without the hint, which stands elsewhere. */
export function StemText({
  stem,
  item,
  mode,
  pens,
  pen,
  marks,
  onPen,
  looks,
  waits = false,
}: Props & { readonly stem: StemMarking }) {
  const { markable, units, gesture, open } = stem;
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
    <>
      {marking && pens === 2 && <PenSwitch pen={pen} onPen={onPen} />}
      {/* Taps and drags on the text are a second way; the keyboard's and the screen reader's is the toolbar after it. */}
      <div ref={area} class={`stem prose ${marking ? `marking ${mode} pen-${pen}` : ''}`} {...handlers}>
        <BlockText blocks={item.scenario} inline={prose} />
        <p class="lead-in" id={`lead-in-${item.id}`}>
          {prose(item.leadIn)}
        </p>
      </div>
      {marking && !waits && (
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
    </>
  );
}

function PenSwitch({ pen, onPen }: Pick<Props, 'pen' | 'onPen'>) {
  return (
    <fieldset class="pens row">
      <legend class="visually-hidden">{m.pen}</legend>
      <label class="choice">
        <input type="radio" name="pen" checked={pen === 'for'} onChange={() => onPen('for')} />
        <span class="ink-for">{m.pointsToAnAnswer}</span>
      </label>
      <label class="choice">
        <input type="radio" name="pen" checked={pen === 'against'} onChange={() => onPen('against')} />
        <span class="ink-against">{m.rulesOneOut}</span>
      </label>
    </fieldset>
  );
}
