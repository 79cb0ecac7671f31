import { asChoice } from '../../content/kinds/as-choice.ts';
import type { Block } from '../../core/item/text-tree.ts';
import type { ExchangeNote, ExchangeOption, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { optionWords } from '../fix-options.ts';
import { LIMITS } from '../limits.ts';
import { type Normalized, normalizeQuestion } from '../normalize-question.ts';
import { keysOf } from '../table/table-keys.ts';
import { markdownToBlocks } from '../text/blocks-of-markdown.ts';
import { plainToBlocks } from '../text/blocks-of-plain.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { splitStem } from '../text/split-stem.ts';
import { type ListBlock, listBlocks } from './list-blocks.ts';

/** Characters of one question. */
const MAX_BLOCK = 60_000;

type ToBlocks = (text: string, lost: Set<string>) => readonly Block[];

/** Lines that go on below a number or a letter stand as far to the right as its text. */
function dedented(text: string): string {
  const [head = '', ...rest] = text.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return rest.length === 0 ? head : [head, ...rest.map((line) => line.slice(least))].join('\n');
}

const ofMarkdown: ToBlocks = (text, lost) => {
  const read = markdownToBlocks(dedented(text));
  for (const what of read.lost) lost.add(what);
  return read.blocks;
};

const SIDES = ['True', 'False'];

/** Which options are right; a string says why that is not known. */
function rightOnes({ options, answer }: ListBlock): ReadonlySet<number> | string {
  const marked = options.flatMap(({ isKey }, at) => (isKey ? [at] : []));
  if (answer === undefined || answer === '')
    return marked.length > 0
      ? new Set(marked)
      : 'it does not say which option is right: mark it with a star (`*B)`) or add a line `Answer: B`';
  const texts = options.map(({ text }) => text.join(' ').trim());
  const keys = keysOf(answer, texts, false, 1);
  if (typeof keys === 'string' || marked.length === 0) return keys;
  return marked.length === keys.size && marked.every((at) => keys.has(at))
    ? keys
    : 'its stars and its line `Answer:` do not agree';
}

function readBlock(block: ListBlock, toBlocks: ToBlocks): Normalized {
  const size = [...block.stem, ...block.why, ...block.options.flatMap(({ text, why }) => [...text, ...why])];
  if (size.reduce((sum, text) => sum + text.length, 0) > MAX_BLOCK)
    return { refused: `it has more than ${MAX_BLOCK} characters` };
  const side = /^(?:(?<yes>t|true)|f|false)\.?$/i.exec(block.answer ?? '');
  const isStatement = block.options.length === 0 && side !== null;
  if (block.options.length === 0 && !isStatement)
    return {
      refused: block.isTyped ? 'its answer is typed, and such answers are not scored here' : 'it has no options to choose from',
    };
  if (block.options.length > LIMITS.options) return { refused: `it has more than ${LIMITS.options} options` };
  const keys = isStatement ? new Set([side?.groups?.['yes'] === undefined ? 1 : 0]) : rightOnes(block);
  if (typeof keys === 'string') return { refused: keys };
  const lost = new Set<string>();
  const options = isStatement
    ? SIDES.map((v, at): ExchangeOption => ({ text: [{ t: 'text', v }], isKey: keys.has(at), rationale: [] }))
    : block.options.map(
        ({ text, why }, at): ExchangeOption => ({
          text: blocksToInlines(toBlocks(text.join('\n'), lost)),
          isKey: keys.has(at),
          rationale: toBlocks(why.join('\n'), lost),
        }),
      );
  const question: ExchangeQuestion = {
    ...(block.title === undefined || block.title === '' ? {} : { title: block.title }),
    ...splitStem(toBlocks(block.stem.join('\n'), lost)),
    spans: [],
    answer: asChoice(options, optionWords),
    explanation: toBlocks(block.why.join('\n'), lost),
    facts: {},
    line: block.line,
  };
  const fixed = normalizeQuestion(question);
  return 'refused' in fixed
    ? fixed
    : { question: fixed.question, changed: [...[...lost].map((what) => `it came in without: ${what}`), ...fixed.changed] };
}

/** Headings and the like: a few words that ask nothing and have nothing below them. */
const isHeading = ({ stem, options, number, answer, isTyped }: ListBlock): boolean =>
  options.length === 0 &&
  number === undefined &&
  answer === undefined &&
  !isTyped &&
  stem.join('').length < 80 &&
  !stem.join('').includes('?');

/** Reads a list of questions as people type it, or a file of text2qti. */
export const readList: ReadFormat = (bytes, name) => {
  const text = plainTextOf(bytes, 'A list of questions');
  if (!text.ok) return { questions: [], notes: [{ line: 1, what: 'refused', reason: text.error }] };
  const { blocks, strict } = listBlocks(text.value);
  const isMarkdown = strict || /\.(?:md|markdown)$/i.test(name);
  const toBlocks: ToBlocks = (words, lost) => (isMarkdown || words.includes('```') ? ofMarkdown : plainToBlocks)(words, lost);
  const notes: ExchangeNote[] = [];
  const questions = blocks.flatMap((block): readonly ExchangeQuestion[] => {
    if (isHeading(block)) return [];
    const read = readBlock(block, toBlocks);
    const question = block.stem.join(' ').replace(/\s+/g, ' ').trim().slice(0, 60);
    const tell = (what: ExchangeNote['what'], reason: string) =>
      notes.push({ line: block.line, ...(question === '' ? {} : { question }), what, reason: `${reason}.` });
    if ('refused' in read) {
      tell('left-out', `This is not taken: ${read.refused}`);
      return [];
    }
    for (const reason of read.changed) tell('changed', reason);
    return [read.question];
  });
  return { questions, notes };
};
