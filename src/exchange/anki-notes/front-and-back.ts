import { canonicalText } from '../../content/hash.ts';
import { plainBlocks, plainText } from '../../core/item/plain-text.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import { keysOf } from '../table/table-keys.ts';

type Line = readonly Inline[];

/** A card whose front ends with lettered or listed options, and whose back names one. */
interface Card {
  readonly stem: readonly Block[];
  readonly options: readonly { readonly text: Line; readonly isKey: boolean }[];
  readonly rest: readonly Block[];
}

/** A run of phrases at its line ends. */
function linesOf(run: Line): readonly Line[] {
  const lines: Inline[][] = [[]];
  for (const node of run) {
    if (node.t === 'br') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

const LETTER = /^\(?(?<letter>[A-Za-z])[.):][ \u00a0]/;

/** The words behind a letter, where it is the one that is next. */
function behindLetter(line: Line, at: number): Line | undefined {
  const letter = LETTER.exec(`${plainText(line).trimStart()} `)?.groups?.['letter'];
  if (letter?.toUpperCase() !== String.fromCharCode(65 + at)) return undefined;
  const [first, ...rest] = line;
  // A letter in bold is a mark of its own.
  if (first?.t === 'strong' && LETTER.test(`${plainText(first.c)} `))
    return [{ ...first, c: [{ t: 'text', v: plainText(first.c).trimStart().slice(2) }] }, ...rest];
  return first?.t === 'text' ? [{ t: 'text', v: first.v.trimStart().replace(/^\(?[A-Za-z][.):]/, '') }, ...rest] : undefined;
}

function optionsIn(front: readonly Block[]): { readonly stem: readonly Block[]; readonly options: readonly Line[] } | undefined {
  const last = front.at(-1);
  if (last?.t === 'list' && last.items.length > 1 && last.items.every((item) => item.length === 1 && item[0]?.t === 'p'))
    return { stem: front.slice(0, -1), options: last.items.flatMap(([item]) => (item?.t === 'p' ? [item.c] : [])) };
  const lines = front.flatMap((block): readonly { readonly line: Line; readonly block: Block }[] =>
    block.t === 'p' ? linesOf(block.c).map((line) => ({ line, block })) : [{ line: [], block }],
  );
  const start = lines.findIndex(
    ({ line }, at) => behindLetter(line, 0) !== undefined && behindLetter(lines[at + 1]?.line ?? [], 1) !== undefined,
  );
  if (start === -1) return undefined;
  const options: Line[] = [];
  for (const { line } of lines.slice(start)) {
    const text = behindLetter(line, options.length);
    if (text !== undefined) options.push(text);
    else if (plainText(line).trim() !== '') return undefined;
  }
  const before = new Map<Block, Line[]>();
  for (const { line, block } of lines.slice(0, start)) before.set(block, [...(before.get(block) ?? []), line]);
  const stem = [...before].map(
    ([block, kept]): Block =>
      block.t === 'p' ? { t: 'p', c: kept.flatMap((line, at): Line => (at === 0 ? line : [{ t: 'br' }, ...line])) } : block,
  );
  return { stem, options };
}

/** Reads front and back as a choice; undefined where there is nothing to choose, a string where it is not known what is right. */
export function frontAndBack(front: readonly Block[], back: readonly Block[]): Card | string | undefined {
  const found = optionsIn(front);
  if (found === undefined) return undefined;
  const lines = plainBlocks(back).split('\n').map(canonicalText);
  const places = new Set(lines.flatMap((line) => /^\(?(?<place>\d{1,2})[).:]?$/.exec(line)?.groups?.['place'] ?? []));
  const words = new Set(lines);
  // A list whose items, or their numbers, all come again on the back is what is asked, one by one.
  const isAgain = (line: Line, at: number): boolean => places.has(String(at + 1)) || words.has(canonicalText(plainText(line)));
  if (found.options.every(isAgain)) return undefined;
  const [head, ...more] = back;
  const [first = [], ...others] = head?.t === 'p' ? linesOf(head.c) : [];
  const said = plainText(first)
    .replace(/^\s*(?:the )?(?:correct |right )?(?:answers?|ans)?(?: is)?\s?:\s?/i, '')
    .trim();
  const keys = keysOf(
    said,
    found.options.map((line) => plainText(line).trim()),
    false,
    1,
  );
  if (typeof keys === 'string') return keys;
  const rest: readonly Block[] = [
    ...(others.length === 0
      ? []
      : [{ t: 'p' as const, c: others.flatMap((line, at): Line => (at === 0 ? line : [{ t: 'br' }, ...line])) }]),
    ...more,
  ];
  return { stem: found.stem, options: found.options.map((text, at) => ({ text, isKey: keys.has(at) })), rest };
}
