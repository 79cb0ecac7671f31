import { depthAfter, firstBrace } from './gift-scan.ts';

/** One question as it stands in a file, not looked into yet. */
export interface GiftBlock {
  /** Line of its first words, from 1. */
  readonly line: number;
  /** Without comments. */
  readonly text: string;
  /** The comment lines in it and before it, without `//`. */
  readonly comments: readonly string[];
  readonly category?: string;
}

const CATEGORY = /^\s*\$CATEGORY:(?<path>[\s\S]*)$/i;

interface Line {
  readonly kind: 'blank' | 'comment' | 'category' | 'text';
  readonly text: string;
  /** Its first brace that means something; empty where it has none. */
  readonly brace: string;
}

function lineOf(text: string): Line {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'blank', text, brace: '' };
  if (trimmed.startsWith('//')) return { kind: 'comment', text: trimmed.slice(2).trim(), brace: '' };
  if (CATEGORY.test(text)) return { kind: 'category', text, brace: '' };
  return { kind: 'text', text, brace: firstBrace(text) };
}

/** For every line the first brace at or after it: what a blank line inside answers is told by. */
function nextBraces(lines: readonly Line[]): readonly string[] {
  const next: string[] = [];
  let brace = '';
  for (const line of lines.toReversed()) {
    brace = line.brace === '' ? brace : line.brace;
    next.push(brace);
  }
  return next.toReversed();
}

/**
 * Splits a file into its questions. A blank line parts two of them, but not inside braces that close further down; `::` at the start of a line
 * after closed braces begins a new one, and so do braces that open a second time. An unclosed brace swallows its own question only.
 */
export function giftBlocks(source: string): readonly GiftBlock[] {
  const lines = source.split('\n').map(lineOf);
  const next = nextBraces(lines);
  const blocks: GiftBlock[] = [];
  let comments: string[] = [];
  let texts: string[] = [];
  let first = 0;
  let depth = 0;
  let closed = false;
  let category: string | undefined;

  const end = (): void => {
    if (texts.length > 0) {
      blocks.push({ line: first, text: texts.join('\n'), comments, ...(category === undefined ? {} : { category }) });
      comments = [];
    }
    texts = [];
    depth = 0;
    closed = false;
  };

  for (const [at, line] of lines.entries()) {
    switch (line.kind) {
      case 'blank':
        if (depth === 0 || next[at] !== '}') end();
        break;
      case 'comment':
        comments.push(line.text);
        break;
      case 'category':
        end();
        category = CATEGORY.exec(line.text)?.groups?.['path']?.trim();
        break;
      case 'text':
        if (closed && (/^\s*::/.test(line.text) || line.brace === '{')) end();
        if (texts.length === 0) first = at + 1;
        texts.push(line.text);
        depth = depthAfter(line.text, depth);
        if (line.brace !== '') closed = depth === 0 && /\}\s*$/.test(line.text);
    }
  }
  end();
  return blocks;
}
