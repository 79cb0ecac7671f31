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
  const { text, spans, words: counted } = markableText(authored.scenario, authored.leadIn);
  const all = words(counted);
  const placed = spans.flatMap(({ i, start, end }) => {
    const span = authored.spans[i];
    return span === undefined ? [] : [{ start, end, role: span.role }];
  });
  const { owned, inSpan } = ownWords(all, placed);
  const facts = { text, words: all, contentWords: all.filter(({ content }) => content), owned, inSpan };
  known.set(authored, facts);
  return facts;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Code in a text of Markdown: from a run of backticks to the next run that is as long. */
function codeIn(source: string): readonly Range[] {
  const runs = [...source.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const after = new Map<number, number[]>();
  for (const { length, index } of runs.toReversed())
    after
      .set(length, after.get(length) ?? [])
      .get(length)
      ?.push(index);
  const found: Range[] = [];
  for (const { length, index } of runs) {
    const same = after.get(length) ?? [];
    same.pop();
    const close = same.at(-1);
    if (close === undefined || index < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start: index, end: close + length });
  }
  return found;
}

/** Code and the attributes of phrases: what stands there is none of the words a learner reads. */
const hiddenIn = (source: string): readonly Range[] => [
  ...codeIn(source),
  ...[...source.matchAll(/\{[^{}\n]*\}/g)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
];

/** Offsets of a text in the source of the stem, whole words only, words of code and attributes left out. */
function offsetsIn(source: string, word: string): readonly number[] {
  const hidden = hiddenIn(source);
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
