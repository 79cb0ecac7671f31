import type { TextDirective } from 'mdast-util-directive';
import type { Place } from '../diagnostic.ts';
import type { LineIndex } from '../source-text.ts';

/** An attribute of a directive as it stands in the source. */
interface PlacedAttribute {
  readonly name: string;
  readonly place: Place;
}

const ATTRIBUTE = /[#.](?<short>[^\s#.}"'<=>`]+)|(?<name>[^\s=}"'#]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<=>`}]+))?/gu;

/** Offset of the `{` of a directive's attributes, or of what follows the directive where it has none. */
export function endOfLabel(node: TextDirective, source: string): number {
  const start = node.position?.start.offset ?? 0;
  const last = node.children.at(-1)?.position?.end.offset;
  const bracket = source.indexOf(']', last ?? start + 1 + node.name.length);
  return bracket === -1 ? (node.position?.end.offset ?? start) : bracket + 1;
}

/** The attributes of a directive with their places, doubles included, in the order they stand. */
export function placedAttributes(node: TextDirective, source: string, lines: LineIndex): readonly PlacedAttribute[] {
  const open = endOfLabel(node, source);
  const end = node.position?.end.offset ?? open;
  if (source[open] !== '{' || open >= end) return [];
  return [...source.slice(open + 1, end - 1).matchAll(ATTRIBUTE)].map((match) => {
    const at = open + 1 + match.index;
    const shortcut = match[0].startsWith('#') ? 'id' : 'class';
    return { name: match.groups?.['name'] ?? shortcut, place: lines.place(at, at + match[0].length) };
  });
}
