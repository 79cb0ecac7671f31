import { markableText, plainText } from '../core/item/markable-text.ts';
import type { Block, Inline } from '../core/item/text-tree.ts';
import type { Stem } from './text/split-stem.ts';

/** A phrase by where its words stand in the markable text, and how many marks (strong, em, links) stand around it. */
export interface SpanPlace {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

const sizeOf = (node: Inline): number => plainText([node]).length;

/** Where every phrase of a stem stands, by its index. */
export function spanPlaces(stem: Stem): ReadonlyMap<number, SpanPlace> {
  const depths = new Map<number, number>();
  const visit = (nodes: readonly Inline[], depth: number): void => {
    for (const node of nodes) {
      if (node.t === 'span') depths.set(node.i, depth);
      if ('c' in node) visit(node.c, depth + 1);
    }
  };
  eachRun(stem, (run) => {
    visit(run, 0);
    return run;
  });
  const places = markableText(stem.scenario, stem.leadIn).spans;
  return new Map(places.map(({ i, start, end }) => [i, { start, end, depth: depths.get(i) ?? 0 }]));
}

/** Every run of phrases of a stem, in text order, changed or kept. */
function eachRun(stem: Stem, change: (run: readonly Inline[]) => readonly Inline[]): Stem {
  const blocks = (list: readonly Block[]): readonly Block[] =>
    list.map((block): Block => {
      switch (block.t) {
        case 'p':
          return { t: 'p', c: change(block.c) };
        case 'quote':
          return { t: 'quote', c: blocks(block.c) };
        case 'list':
          return { ...block, items: block.items.map(blocks) };
        case 'table':
          return { t: 'table', head: block.head.map(change), rows: block.rows.map((row) => row.map(change)) };
        default:
          return block;
      }
    });
  const scenario = blocks(stem.scenario);
  return { scenario, leadIn: change(stem.leadIn) };
}

/** Cuts a run at an offset between or inside its texts; undefined where that would tear a mark apart. */
function cut(nodes: readonly Inline[], at: number): readonly [readonly Inline[], readonly Inline[]] | undefined {
  let left = at;
  for (const [index, node] of nodes.entries()) {
    if (left === 0) return [nodes.slice(0, index), nodes.slice(index)];
    const size = sizeOf(node);
    if (left < size) {
      if (node.t !== 'text') return undefined;
      const before: Inline = { t: 'text', v: node.v.slice(0, left) };
      const after: Inline = { t: 'text', v: node.v.slice(left) };
      return [
        [...nodes.slice(0, index), before],
        [after, ...nodes.slice(index + 1)],
      ];
    }
    left -= size;
  }
  return left === 0 ? [nodes, []] : undefined;
}

const holdsSpan = (nodes: readonly Inline[]): boolean =>
  nodes.some((node) => node.t === 'span' || ('c' in node && holdsSpan(node.c)));

/** Makes a phrase of the words from `start` to `end` of a run, inside as many marks as `depth` says. */
function wrap(nodes: readonly Inline[], start: number, end: number, depth: number, i: number): readonly Inline[] | undefined {
  if (depth > 0) {
    let at = 0;
    for (const [index, node] of nodes.entries()) {
      const size = sizeOf(node);
      if (at <= start && end <= at + size && 'c' in node && node.t !== 'span') {
        const c = wrap(node.c, start - at, end - at, depth - 1, i);
        return c === undefined ? undefined : nodes.with(index, { ...node, c });
      }
      at += size;
    }
    return undefined;
  }
  const tail = cut(nodes, end);
  const head = tail === undefined ? undefined : cut(tail[0], start);
  if (tail === undefined || head === undefined || head[1].length === 0 || holdsSpan(head[1])) return undefined;
  return [...head[0], { t: 'span', i, c: head[1] }, ...tail[1]];
}

/** A stem with one more phrase; undefined where its words do not stand in one run or would overlap another phrase. */
export function applySpan(stem: Stem, place: SpanPlace, i: number): Stem | undefined {
  const { at } = markableText(stem.scenario, stem.leadIn);
  let done = false;
  const firstLeaf = (nodes: readonly Inline[]): { readonly node: Inline; readonly before: number } | undefined => {
    let before = 0;
    for (const node of nodes) {
      if ('v' in node) return { node, before };
      const inner = 'c' in node ? firstLeaf(node.c) : undefined;
      if (inner !== undefined) return { node: inner.node, before: before + inner.before };
      before += sizeOf(node);
    }
    return undefined;
  };
  const result = eachRun(stem, (run) => {
    const leaf = firstLeaf(run);
    const begin = leaf === undefined ? undefined : at.get(leaf.node);
    if (done || leaf === undefined || begin === undefined) return run;
    const from = begin - leaf.before;
    if (place.start < from || place.end > from + plainText(run).length) return run;
    const wrapped = wrap(run, place.start - from, place.end - from, place.depth, i);
    done = wrapped !== undefined;
    return wrapped ?? run;
  });
  return done ? result : undefined;
}
