import type { ExchangeNote, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { normalizeQuestion } from '../normalize-question.ts';
import { decodeOwnFacts } from '../own-facts.ts';
import { plainTextOf } from '../text/plain-text.ts';
import { splitStem } from '../text/split-stem.ts';
import { giftAnswers } from './gift-answers.ts';
import { type GiftBlock, giftBlocks } from './gift-blocks.ts';
import { firstUnescaped, unescaped } from './gift-scan.ts';
import { giftText, takeFormat, unescapeGift } from './gift-text.ts';

/** Characters of one question. A file of ours may have as many. */
const MAX_BLOCK = 60_000;

interface Parts {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** Pairs of braces that are not inside others. */
function groups(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let depth = 0;
  let open = -1;
  for (const at of unescaped(text, '{}')) {
    if (text.charAt(at) === '{') {
      if (depth === 0) open = at;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) found.push([open, at]);
    }
  }
  if (depth === 0) return found;
  // Somebody forgot a backslash inside the answers: they end at the last brace of all.
  const last = unescaped(text, '}').at(-1) ?? -1;
  return last > open ? [...found, [open, last]] : found;
}

const LOOKS_LIKE_ANSWERS = /^\s*(?:[=~#]|(?:t|f|true|false)\s*(?:#|$)|$)/i;

/** Stem and answers; a string says why they cannot be told apart. */
function partsOf(text: string): Parts | string {
  const all = groups(text);
  const likely = all.filter(([open, close]) => LOOKS_LIKE_ANSWERS.test(text.slice(open + 1, close)));
  const [chosen, second] = likely.length > 0 ? likely : all;
  if (chosen === undefined) {
    return firstUnescaped(text, '{') === -1 ? 'a description: there are no answers' : 'its answers are not closed by a brace';
  }
  if (second !== undefined) return 'it has more than one block of answers';
  return { before: text.slice(0, chosen[0]), inside: text.slice(chosen[0] + 1, chosen[1]), after: text.slice(chosen[1] + 1) };
}

/** `::title::` at the start. */
function takeTitle(text: string): { readonly title?: string; readonly text: string } {
  const trimmed = text.trimStart();
  const end = trimmed.startsWith('::') ? firstUnescaped(trimmed, '::', 2) : -1;
  if (end === -1) return { text };
  const title = unescapeGift(trimmed.slice(2, end), true).trim();
  return { ...(title === '' ? {} : { title }), text: trimmed.slice(end + 2) };
}

/** What other systems say in comments: `[id:..] [tag:..]`, `question: 2  name: ...`. */
function saidBeside({ comments, category }: GiftBlock): { readonly title?: string; readonly tags: readonly string[] } {
  const tags: string[] = [];
  let title: string | undefined;
  for (const comment of comments) {
    for (const { groups: found } of comment.matchAll(/\[(?<key>id|tags?):(?<value>[^[\]]{1,200})\]/gi)) {
      const value = found?.['value']?.trim() ?? '';
      if (found?.['key']?.toLowerCase() === 'id') title ??= value;
      else tags.push(value);
    }
    title ??= /^question: \d+ {1,4}name: (?<name>.{1,200})$/.exec(comment)?.groups?.['name']?.trim();
  }
  if (category !== undefined && category !== '') tags.push(category);
  return { ...(title === undefined ? {} : { title }), tags };
}

/** A stem with a gap where its answers stood, if words go on after them. */
function stemOf({ before, after }: Parts): string {
  const hasWords = after.replace(/<[^<>]*>/g, '').trim() !== '';
  return hasWords
    ? `${before.replace(/(?<!\s)[ \t]+$/, '')} _____${/^\s*[.,;:!?]/.test(after) ? after.trimStart() : ` ${after.trimStart()}`}`
    : `${before}${after}`;
}

/** What stands for the name of a question that has none. */
const firstWords = (text: string): string =>
  unescapeGift(text.slice(0, 1000), true)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);

function readBlock(block: GiftBlock, tell: (note: Omit<ExchangeNote, 'line'>) => void): ExchangeQuestion | undefined {
  // What is too long is not looked into, only named.
  const isLong = block.text.length > MAX_BLOCK;
  const { title: named, text } = takeTitle(isLong ? block.text.slice(0, 1000) : block.text);
  const beside = saidBeside(block);
  const title = named ?? beside.title;
  const name = title ?? firstWords(text);
  const refuse = (reason: string): undefined => {
    tell({ question: name, what: 'left-out', reason: `This is not taken: ${reason}.` });
    return undefined;
  };
  if (isLong) return refuse(`it has more than ${MAX_BLOCK} characters`);
  const parts = partsOf(text);
  if (typeof parts === 'string') return refuse(parts);
  const lost = new Set<string>();
  const taken = takeFormat(stemOf(parts), 'moodle');
  const answers = giftAnswers(parts.inside, taken.format, lost);
  if ('refused' in answers) return refuse(answers.refused);
  const { answer, explanation, changed } = answers;
  const fixed = normalizeQuestion({
    ...(title === undefined ? {} : { title }),
    ...(beside.tags.length === 0 ? {} : { tags: beside.tags }),
    ...splitStem(giftText(taken.text, taken.format, lost)),
    spans: [],
    answer,
    explanation,
    facts: {},
    line: block.line,
  });
  if ('refused' in fixed) return refuse(fixed.refused);
  const own = decodeOwnFacts(block.comments.find((comment) => comment.startsWith('signalmark:')) ?? '', fixed.question);
  const gone = [...lost].map((what) => `${what}: a bank's text cannot hold this`);
  for (const reason of [...changed, ...gone, ...fixed.changed, ...own.lost])
    tell({ question: name, what: 'changed', reason: `${reason}.` });
  return own.question;
}

/**
 * Reads a GIFT file question by question: what is no question of ours is told with its line, the rest comes in. As many blocks as there are
 * come out as questions or as `left-out` notes.
 */
export const readGift: ReadFormat = (bytes) => {
  const text = plainTextOf(bytes, 'GIFT');
  if (!text.ok) return { questions: [], notes: [{ line: 1, what: 'refused', reason: text.error }] };
  const notes: ExchangeNote[] = [];
  const tell = (block: GiftBlock) => (note: Omit<ExchangeNote, 'line'>) => {
    notes.push({ line: block.line, ...note });
  };
  const questions = giftBlocks(text.value).flatMap((block) => readBlock(block, tell(block)) ?? []);
  return { questions, notes };
};
