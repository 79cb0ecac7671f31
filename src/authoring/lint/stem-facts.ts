import { markableText } from '../../core/item/markable-text.ts';
import { type OwnedSpan, ownWords } from '../../core/signal/own-words.ts';
import { type Word, words } from '../../core/signal/words.ts';
import type { AuthoredQuestion } from '../authored.ts';
import type { CompiledQuestion } from '../compiled.ts';
import type { Place } from '../diagnostic.ts';

/** What rules about the stem count. */
export interface StemFacts {
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

/** Where a word of the stem stands in the file: its first place, or the whole stem where its letters are written in another way. */
export function placeInStem({ authored: { stemPlace, stemSource } }: CompiledQuestion, word: string): Place {
  const at = stemSource.indexOf(word);
  if (at === -1) return stemPlace;
  const before = stemSource.slice(0, at);
  const lines = before.split('\n').length - 1;
  const column = lines === 0 ? stemPlace.start.column + at : at - before.lastIndexOf('\n');
  const start = { line: stemPlace.start.line + lines, column, offset: stemPlace.start.offset + at };
  return { start, end: { line: start.line, column: column + word.length, offset: start.offset + word.length } };
}
