import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { Place } from '../content/diagnostic.ts';
import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { markableText } from '../core/item/markable-text.ts';
import { type OwnedSpan, ownWords } from '../core/signal/own-words.ts';
import { type Word, words } from '../core/signal/words.ts';

/** What rules about the stem count. */
interface StemFacts {
  /** Scenario and lead-in as one text. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly contentWords: readonly Word[];
  /** The phrases with the words they own, in text order. */
  readonly owned: readonly OwnedSpan[];
  readonly inSpan: ReadonlySet<Word>;
}

const known = new WeakMap<AuthoredQuestion, StemFacts>();

/** The words of a question's stem; counted once, since several rules ask. */
export function stemFacts({ authored }: CompiledQuestion): StemFacts {
  const before = known.get(authored);
  if (before !== undefined) return before;
  const { text, spans } = markableText(authored.scenario, authored.leadIn);
  const all = words(text);
  const placed = spans.flatMap(({ i, start, end }) => {
    const span = authored.spans[i];
    return span === undefined ? [] : [{ start, end, role: span.role }];
  });
  const { owned, inSpan } = ownWords(all, placed);
  const facts = { text, words: all, contentWords: all.filter(({ content }) => content), owned, inSpan };
  known.set(authored, facts);
  return facts;
}

/** Code and the attributes of phrases: what stands there is none of the words a learner reads. */
const NO_WORDS = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)|\{[^{}\n]*\}/g;

/** Offsets of a text in the source of the stem, whole words only, words of code and attributes left out. */
function offsetsIn(source: string, word: string): readonly number[] {
  const hidden = [...source.matchAll(NO_WORDS)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
  const [before, after] = [/^[\p{L}\p{N}]/u.test(word), /[\p{L}\p{N}]$/u.test(word)];
  const offsets: number[] = [];
  for (let at = source.indexOf(word); at !== -1 && word !== ''; at = source.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (before && /[\p{L}\p{N}]/u.test(source[at - 1] ?? '')) continue;
    if (after && /[\p{L}\p{N}]/u.test(source[end] ?? '')) continue;
    if (!hidden.some((part) => part.start < end && at < part.end)) offsets.push(at);
  }
  return offsets;
}

/** A stretch of the stem's source as a place in the file. */
export function stretchOfStem({ authored: { stemPlace, stemSource } }: CompiledQuestion, at: number, length: number): Place {
  const before = stemSource.slice(0, at);
  const lines = before.split('\n').length - 1;
  const column = lines === 0 ? stemPlace.start.column + at : at - before.lastIndexOf('\n');
  const start = { line: stemPlace.start.line + lines, column, offset: stemPlace.start.offset + at };
  return { start, end: { line: start.line, column: column + length, offset: start.offset + length } };
}

/** Where a word of the stem stands in the file: its first place as a word, or the whole stem where its letters are written in another way. */
export function placeInStem(question: CompiledQuestion, word: string): Place {
  const [at] = offsetsIn(question.authored.stemSource, word);
  return at === undefined ? question.authored.stemPlace : stretchOfStem(question, at, word.length);
}
