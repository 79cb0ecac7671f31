import type { ComponentChildren } from 'preact';
import type { Markable } from '../../core/item/markable-text.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import type { Mark } from '../../core/signal/mark.ts';
import { InlineText } from '../items/inline-text.tsx';
import { penAt, type Unit } from './units.ts';

/** How a span is shown once the answer is there. */
export interface SpanLook {
  readonly className: string;
  /** Number of its note. */
  readonly note?: number;
  /** Said to screen readers after the phrase. */
  readonly says?: string;
}

interface Props {
  readonly nodes: readonly Inline[];
  readonly markable: Markable;
  readonly marks: readonly Mark[];
  readonly units: readonly Unit[];
  /** Index of the unit the keyboard is on. */
  readonly cursor: number;
  readonly guided: boolean;
  /** Looks of the spans by number; given once the answer is there. */
  readonly looks?: ReadonlyMap<number, SpanLook> | undefined;
}

/** A run of the scenario or lead-in with its ink. In guided marking spans are what can be tapped, in open marking words. */
export function MarkableProse(props: Props) {
  return <>{props.nodes.map((node, key) => markable(node, key, props))}</>;
}

function markable(node: Inline, key: number, props: Props): ComponentChildren {
  switch (node.t) {
    case 'text':
    case 'math':
      return <span key={key}>{pieces(node, props)}</span>;
    case 'code':
      return <code key={key}>{pieces(node, props)}</code>;
    case 'br':
      return <br key={key} />;
    case 'strong':
    case 'em':
      return <node.t key={key}>{inner(node.c, props)}</node.t>;
    case 'link':
      return <span key={key}>{inner(node.c, props)}</span>;
    case 'span':
      return phrase(node, key, props);
  }
}

const inner = (nodes: readonly Inline[], props: Props) => <MarkableProse {...props} nodes={nodes} />;

/** A phrase: what can be tapped in guided marking; with its look once the answer is there; else words like any other. */
function phrase({ i, c }: Extract<Inline, { readonly t: 'span' }>, key: number, props: Props) {
  const look = props.looks?.get(i);
  const at = props.guided ? props.markable.spans.findIndex((span) => span.i === i) : -1;
  const unit = props.units[at];
  return (
    <span key={key} class={unit ? unitClass('phrase', unit, at, props) : look?.className} data-unit={unit && at}>
      {inner(c, props)}
      {look?.note !== undefined && <sup class="note-number">{look.note}</sup>}
      {look?.says && <span class="visually-hidden"> ({look.says})</span>}
    </span>
  );
}

/** Classes of a stretch of text: what it is, its ink, and whether the keyboard is on it. */
function unitClass(name: string, { start, end }: Pick<Unit, 'start' | 'end'>, at: number, { marks, cursor }: Props): string {
  const pen = penAt(marks, start, end);
  return `${name} ${pen ? `ink-${pen}` : ''} ${name && at === cursor ? 'cursor' : ''}`.trim();
}

/**
 * Cuts a text node at its words (open marking) and at the edges of marks; a formula is never cut. Each piece is an element of its own, by its
 * place: what changes is exchanged (`Words`).
 */
function pieces(node: Extract<Inline, { readonly v: string }>, props: Props): ComponentChildren {
  const offset = props.markable.at.get(node) ?? 0;
  const text = node.v;
  const whole = node.t === 'math' && <InlineText nodes={[node]} />;
  if (props.guided) return <span key={`${offset} whole`}>{whole || text}</span>;
  const end = offset + text.length;
  const { units } = props;
  const cuts = new Set([offset, end]);
  for (const { start, end: stop } of whole ? [] : [...units, ...props.marks]) {
    for (const edge of [start, stop]) if (edge > offset && edge < end) cuts.add(edge);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, n) => {
    const to = edges[n + 1] ?? end;
    const at = units.findIndex((unit) => unit.start <= from && unit.end >= to);
    const name = at < 0 ? '' : 'word';
    return (
      <span
        key={`${from} ${to}`}
        class={unitClass(name, { start: from, end: to }, at, props) || undefined}
        data-unit={name ? at : undefined}
      >
        {whole || text.slice(from - offset, to - offset)}
      </span>
    );
  });
}
