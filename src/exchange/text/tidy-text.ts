import { plainText } from '../../core/item/plain-text.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';

/** Neighboring texts as one, white space as one space, nothing empty, nothing strong inside strong. */
function tidy(nodes: readonly Inline[], around: readonly string[]): Inline[] {
  const out: Inline[] = [];
  const push = (node: Inline): void => {
    const last = out.at(-1);
    if (node.t === 'text' && last?.t === 'text') out[out.length - 1] = { t: 'text', v: squeeze(last.v + node.v) };
    // Marks of the same kind that touch are one in Markdown.
    else if (node.t === 'code' && last?.t === 'code') out[out.length - 1] = { t: 'code', v: last.v + node.v };
    else if ((node.t === 'strong' || node.t === 'em') && last?.t === node.t) {
      out[out.length - 1] = { t: node.t, c: tidy([...last.c, ...node.c], [...around, node.t]) };
    }
    // A break takes the spaces around it, and a second break is none.
    else if (node.t === 'br' && last?.t === 'br') return;
    else if (node.t === 'br' && last?.t === 'text') {
      const before = last.v.trimEnd();
      if (before === '') out.pop();
      else out[out.length - 1] = { t: 'text', v: before };
      if (out.at(-1)?.t !== 'br') out.push(node);
    } else if (node.t === 'text' && last?.t === 'br') {
      const after = node.v.trimStart();
      if (after !== '') out.push({ t: 'text', v: after });
    } else out.push(node);
  };
  for (const node of nodes) {
    if (node.t === 'text') {
      if (node.v !== '') push({ t: 'text', v: squeeze(node.v) });
    } else if (node.t === 'code') {
      const v = squeeze(node.v).trim();
      if (v !== '') push({ t: 'code', v });
    } else if (node.t === 'br' || node.t === 'math') push(node);
    else if (around.includes(node.t)) for (const child of tidy(node.c, around)) push(child);
    else {
      const c = tidy(node.c, [...around, node.t]);
      const words = plainText(c);
      const blank = (char: string | undefined): void => {
        if (char === '\n') push({ t: 'br' });
        else if (char === ' ') push({ t: 'text', v: ' ' });
      };
      // White space at the ends of a mark belongs outside of it: Markdown has no mark that begins with a space.
      blank(words.at(0));
      if (words.trim() !== '') {
        push({ ...node, c: trimEnd(trimEnd(c, 'start'), 'end') });
        blank(words.at(-1));
      }
    }
  }
  return out;
}

/** Half characters, and those that stand for lost ones or for none. */
const BROKEN = /\uFFFD|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/**
 * Spaces, tabs and line ends as one space (a no-break space is a character like any other); without what cannot be seen, and `?` for what
 * was lost in another system: our files may have neither.
 */
const squeeze = (text: string): string =>
  text
    .replace(/[^\P{Cc}\s]+/gu, '')
    .replace(/[ \t\r\n\f\v]+/g, ' ')
    .replace(BROKEN, '?');

/** Takes white space and breaks from one end of a run, also where they stand inside strong words or a link. */
function trimEnd(nodes: readonly Inline[], end: 'start' | 'end'): Inline[] {
  const left = [...nodes];
  for (;;) {
    const node = end === 'start' ? left.shift() : left.pop();
    if (node === undefined) return left;
    if (node.t === 'br') continue;
    let kept: Inline | undefined = node;
    if (node.t === 'text') {
      const v = end === 'start' ? node.v.replace(/^ +/, '') : node.v.replace(/(?<! ) +$/, '');
      kept = v === '' ? undefined : { t: 'text', v };
    } else if ('c' in node) {
      const c = trimEnd(node.c, end);
      kept = c.length === 0 ? undefined : { ...node, c };
    }
    if (kept === undefined) continue;
    if (end === 'start') left.unshift(kept);
    else left.push(kept);
    return left;
  }
}

/** A run of phrases as Markdown can hold it: no empty marks, no doubled white space, none at its ends. */
export const tidyInlines = (nodes: readonly Inline[]): readonly Inline[] => trimEnd(trimEnd(tidy(nodes, []), 'start'), 'end');

const withoutBreaks = (nodes: readonly Inline[]): readonly Inline[] =>
  nodes.map((node) => {
    if (node.t === 'br') return { t: 'text', v: ' ' };
    return 'c' in node ? { ...node, c: withoutBreaks(node.c) } : node;
  });

/** A run for the cell of a table, which is one line. */
export const oneLine = (nodes: readonly Inline[]): readonly Inline[] => tidyInlines(withoutBreaks(nodes));

const cells = (row: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] => row.map(oneLine);

/** Code keeps its lines and indents. */
const visible = (code: string): string =>
  code
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]+/gu, '')
    .replace(BROKEN, '?')
    .replace(/^\n+/, '')
    .trimEnd();

function tidyBlock(block: Block): readonly Block[] {
  switch (block.t) {
    case 'p': {
      const c = tidyInlines(block.c);
      return c.length === 0 ? [] : [{ t: 'p', c }];
    }
    case 'code':
      return block.v.trim() === '' ? [] : [{ ...block, v: visible(block.v) }];
    case 'list': {
      const items = block.items.map(tidyBlocks).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'table':
      return block.head.length === 0 ? [] : [{ t: 'table', head: cells(block.head), rows: block.rows.map(cells) }];
    case 'quote': {
      const c = tidyBlocks(block.c);
      return c.length === 0 ? [] : [{ t: 'quote', c }];
    }
    case 'img':
    case 'math':
      return [block];
  }
}

/** Blocks as Markdown can hold them; empty ones are gone. */
export const tidyBlocks = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap(tidyBlock);
