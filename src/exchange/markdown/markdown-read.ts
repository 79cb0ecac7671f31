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
import { markdownChunks } from './markdown-chunks.ts';

/** Characters of one question. */
const MAX_CHUNK = 60_000;

const parser = remark().use(remarkGfm, { singleTilde: false }).use(formulas).freeze();

const isPicture = (node: RootContent): node is Paragraph =>
  node.type === 'paragraph' &&
  node.children.every((child) => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''));

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
  blocks(nodes: readonly RootContent[]): readonly Block[] {
    const read = markdownToBlocks(nodes.map((node) => this.#sourceOf(node)).join('\n\n'));
    for (const what of read.lost) this.lost.add(what);
    return read.blocks;
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
  return { text: blocksToInlines(reader.blocks(words)), isKey: item.checked === true, rationale };
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

/** The question of a part; undefined where it has no list with boxes. */
function readChunk(source: string, line: number): Normalized | undefined {
  const nodes = parser.parse(source).children;
  const at = nodes.findIndex(isTasks);
  if (at === -1) return undefined;
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

/** Reads a Markdown file in which lists with boxes are the options of the words above them. */
export const readMarkdown: ReadFormat = (bytes) => {
  const text = plainTextOf(bytes, 'Markdown');
  if (!text.ok) return { questions: [], notes: [{ line: 1, what: 'refused', reason: text.error }] };
  const notes: ExchangeNote[] = [];
  const questions = markdownChunks(text.value).flatMap(({ line, text: chunk }): readonly ExchangeQuestion[] => {
    const tooMuch = chunk.length > MAX_CHUNK || isHostileMarkdown(chunk);
    const read = tooMuch ? { refused: 'it is too long for a question' } : readChunk(chunk, line);
    if (read === undefined) return [];
    const question = (chunk.split('\n').find((one) => one.trim() !== '') ?? '')
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
  });
  return { questions, notes };
};
