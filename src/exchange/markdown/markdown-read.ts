import type { ListItem, Paragraph, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { asChoice } from '../../content/kinds/as-choice.ts';
import { formulas } from '../../content/markdown/formulas.ts';
import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeNote, ExchangeOption, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { type Normalized, normalizeQuestion } from '../normalize-question.ts';
import { isHostileMarkdown, markdownToBlocks } from '../text/blocks-of-markdown.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { splitStem } from '../text/split-stem.ts';
import { type MarkdownChunk, markdownChunks } from './markdown-chunks.ts';

/** Characters of one question. */
const MAX_CHUNK = 60_000;

const parser = remark().use(remarkGfm, { singleTilde: false }).use(formulas).freeze();

const isPicture = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' &&
  node.children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''));

/** The box of an item as it stands before its words. */
const BOX = /^\[[ xX]\][ \t]*/;

/** What would begin a quote, a heading or a list if nothing stood before it. */
const BEGINS = /^(?:[>#]|[-+*](?=\s|$)|\d{1,9}(?=[.)](?:\s|$)))/;

const isTasks = (node: RootContent): boolean =>
  node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');

/** Reads nodes again by their source, so that all Markdown has one reader. */
class Reader {
  readonly lost = new Set<string>();
  readonly #source: string;
  constructor(source: string) {
    this.#source = source;
  }
  /** The source of a node without the indent that its place in a list gives it. */
  #sourceOf(node: RootContent): string {
    const { start, end } = node.position ?? {};
    const indent = (start?.column ?? 1) - 1;
    const [head = '', ...rest] = this.#source.slice(start?.offset ?? 0, end?.offset ?? 0).split('\n');
    const without = (line: string): string => line.slice(Math.min(indent, line.length - line.trimStart().length));
    return [head, ...rest.map(without)].join('\n');
  }
  #read(sources: readonly string[]): readonly Block[] {
    const read = markdownToBlocks(sources.join('\n\n'));
    for (const what of read.lost) this.lost.add(what);
    return read.blocks;
  }
  blocks(nodes: readonly RootContent[]): readonly Block[] {
    return this.#read(nodes.map((node) => this.#sourceOf(node)));
  }
  /** The words of an item without its box, which the parser counts among them where a mark, code or a picture comes first. */
  words(item: ListItem, nodes: readonly RootContent[]): readonly Block[] {
    const [head = '', ...more] = nodes.map((node) => this.#sourceOf(node));
    const before = this.#source.slice(item.position?.start.offset ?? 0, nodes[0]?.position?.start.offset ?? 0);
    if (typeof item.checked !== 'boolean') return this.#read([head, ...more]);
    // Behind a box a sign begins no quote, heading or list.
    const inline = (before.includes('[') ? head : head.replace(BOX, '')).replace(BEGINS, (sign) =>
      /\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
    );
    return this.#read([inline, ...more]);
  }
}

/** A heading says what is asked: its words without a number of its own. */
function asQuestion(block: Block): Block {
  const [only] = block.t === 'p' ? block.c : [];
  if (block.t !== 'p' || only?.t !== 'strong' || block.c.length > 1) return block;
  const [first, ...rest] = only.c;
  if (first?.t !== 'text') return { t: 'p', c: only.c };
  const v = first.v.replace(/^(?:(?:question|q) ?#?)?\d{1,4}[.):][ \t]?/i, '');
  return { t: 'p', c: [{ ...first, v }, ...rest] };
}

function optionOf(item: ListItem, reader: Reader): ExchangeOption {
  const quotes = item.children.filter(({ type }) => type === 'blockquote');
  const words = item.children.filter(({ type }) => type !== 'blockquote');
  const rationale = reader.blocks(quotes).flatMap((block) => (block.t === 'quote' ? block.c : [block]));
  return { text: blocksToInlines(reader.words(item, words)), isKey: item.checked === true, rationale };
}

/** The items of lists with nothing but code and pictures between them, which belong to the item before it; undefined where other words part the lists. */
function itemsOf(nodes: readonly RootContent[]): readonly ListItem[] | undefined {
  const items: ListItem[] = [];
  for (const node of nodes) {
    const item = items.at(-1);
    if (node.type === 'list' && isTasks(node)) items.push(...node.children);
    else if ((node.type === 'code' || isPicture(node)) && item !== undefined)
      items[items.length - 1] = { ...item, children: [...item.children, node] };
    else return undefined;
  }
  return items;
}

/** Where the options end: with the last list, or where code and pictures part the lists, with those behind the last one. */
function lastOf(nodes: readonly RootContent[], list: number, first: number): number {
  if (list === first) return list;
  const beyond = nodes.slice(list + 1).findIndex((node) => node.type !== 'code' && !isPicture(node));
  return beyond === -1 ? nodes.length - 1 : list + beyond;
}

/** A question that a part of a file holds: what it is made of, and where it begins. */
interface Found {
  readonly nodes: readonly RootContent[];
  readonly line: number;
}

/** The questions of a part: itself, or each item of a list that has a list with boxes in it. */
function questionsIn(nodes: readonly RootContent[], line: number): readonly Found[] {
  if (nodes.some(isTasks)) return [{ nodes, line }];
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children : []));
  return items
    .filter((item) => item.children.some(isTasks))
    .map((item) => ({ nodes: item.children, line: line + (item.position?.start.line ?? 1) - 1 }));
}

function readQuestion(source: string, { nodes, line }: Found): Normalized {
  const at = nodes.findIndex(isTasks);
  const last = lastOf(nodes, nodes.findLastIndex(isTasks), at);
  const items = itemsOf(nodes.slice(at, last + 1));
  if (items === undefined) return { refused: 'it has more than one list with boxes' };
  if (items.length > LIMITS.options) return { refused: `it has more than ${LIMITS.options} options` };
  const reader = new Reader(source);
  const stem = reader.blocks(nodes.slice(0, at));
  const [head, ...more] = stem;
  const options = items.map((item) => optionOf(item, reader));
  const question: ExchangeQuestion = {
    ...splitStem(head === undefined ? [] : [nodes[0]?.type === 'heading' ? asQuestion(head) : head, ...more]),
    spans: [],
    answer: asChoice(options, optionWords),
    explanation: reader.blocks(nodes.slice(last + 1)),
    facts: {},
    line,
  };
  const fixed = normalizeQuestion(question);
  return 'refused' in fixed
    ? fixed
    : { question: fixed.question, changed: [...[...reader.lost].map((what) => `it came in without: ${what}`), ...fixed.changed] };
}

/** What was read of a part, each with its line. */
function readChunk({ text, line, hasBoxes }: MarkdownChunk): readonly { readonly read: Normalized; readonly line: number }[] {
  if (text.length > MAX_CHUNK || isHostileMarkdown(text)) return [{ read: { refused: 'it is too long for a question' }, line }];
  const found = questionsIn(parser.parse(text).children, line);
  if (found.length === 0 && hasBoxes) return [{ read: { refused: 'its boxes are in no list of Markdown' }, line }];
  return found.map((one) => ({ read: readQuestion(text, one), line: one.line }));
}

/** Reads a Markdown file in which lists with boxes are the options of the words above them. */
export const readMarkdown: ReadFormat = (bytes) => {
  const text = plainTextOf(bytes, 'Markdown');
  if (!text.ok) return { questions: [], notes: [{ line: 1, what: 'refused', reason: text.error }] };
  const notes: ExchangeNote[] = [];
  const lines = text.value.split('\n');
  const questions = markdownChunks(text.value).flatMap((chunk) =>
    readChunk(chunk).flatMap(({ read, line }): readonly ExchangeQuestion[] => {
      const first = lines.slice(line - 1).find((one) => /[^\s*_-]/.test(one)) ?? '';
      const question = first
        .replace(/^[#\s]+/, '')
        .trim()
        .slice(0, 60);
      const tell = (what: ExchangeNote['what'], reason: string) => notes.push({ line, question, what, reason: `${reason}.` });
      if ('refused' in read) {
        tell('left-out', `This is not taken: ${read.refused}`);
        return [];
      }
      for (const reason of read.changed) tell('changed', reason);
      return [read.question];
    }),
  );
  return { questions, notes };
};
