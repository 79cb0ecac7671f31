import type { ComponentChildren } from 'preact';
import type { Markable } from '../../core/item/markable-text.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import type { Mark } from '../../core/signal/mark.ts';
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
      return <span key={key}>{pieces(node.v, props.markable.at.get(node) ?? 0, props)}</span>;
    case 'code':
      return <code key={key}>{pieces(node.v, props.markable.at.get(node) ?? 0, props)}</code>;
    case 'br':
      return <br key={key} />;
    case 'strong':
      return <strong key={key}>{inner(node.c, props)}</strong>;
    case 'em':
      return <em key={key}>{inner(node.c, props)}</em>;
    case 'link':
      return <span key={key}>{inner(node.c, props)}</span>;
    case 'span':
      return props.looks ? lookedAt(node.i, node.c, key, props) : phrase(node.i, node.c, key, props);
  }
}

const inner = (nodes: readonly Inline[], props: Props) => <MarkableProse {...props} nodes={nodes} />;

function phrase(i: number, nodes: readonly Inline[], key: number, props: Props) {
  if (!props.guided) return <span key={key}>{inner(nodes, props)}</span>;
  const at = props.markable.spans.findIndex((span) => span.i === i);
  const unit = props.units[at];
  const pen = unit && penAt(props.marks, unit.start, unit.end);
  return (
    <span key={key} class={`phrase ${inkOf(pen)} ${at === props.cursor ? 'cursor' : ''}`} data-unit={at}>
      {inner(nodes, props)}
    </span>
  );
}

function lookedAt(i: number, nodes: readonly Inline[], key: number, props: Props) {
  const look = props.looks?.get(i);
  if (!look) return <span key={key}>{inner(nodes, props)}</span>;
  return (
    <span key={key} class={look.className}>
      {inner(nodes, props)}
      {look.note !== undefined && <sup class="note-number">{look.note}</sup>}
      {look.says && <span class="visually-hidden"> ({look.says})</span>}
    </span>
  );
}

const inkOf = (pen: Mark['pen'] | undefined) => (pen ? `ink-${pen}` : '');

/** Cuts a text node at its words (open marking) and at the edges of marks. Each piece is an element of its own, by its place: what changes is exchanged (`Words`). */
function pieces(text: string, offset: number, props: Props): ComponentChildren {
  if (props.guided && !props.looks) return <span key={`${offset} whole`}>{text}</span>;
  const end = offset + text.length;
  const open = !props.guided && !props.looks;
  const units = open ? props.units.filter((unit) => unit.start < end && unit.end > offset) : [];
  const cuts = new Set([offset, end]);
  for (const edge of [...units, ...props.marks].flatMap(({ start, end: stop }) => [start, stop])) {
    if (edge > offset && edge < end) cuts.add(edge);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, n) => {
    const to = edges[n + 1] ?? end;
    const unit = units.find((one) => one.start <= from && one.end >= to);
    const at = unit ? props.units.indexOf(unit) : -1;
    const className = `${unit ? 'word ' : ''}${inkOf(penAt(props.marks, from, to))}${unit && at === props.cursor ? ' cursor' : ''}`;
    const part = text.slice(from - offset, to - offset);
    return (
      <span key={`${from} ${to}`} class={className || undefined} data-unit={unit ? at : undefined}>
        {part}
      </span>
    );
  });
}
