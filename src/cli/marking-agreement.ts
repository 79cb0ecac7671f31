import type { CompiledQuestion } from '../content/compile/compiled.ts';
import { markableText } from '../core/item/markable-text.ts';
import { type OwnedSpan, ownWords } from '../core/signal/own-words.ts';
import type { ScoredSpan } from '../core/signal/signal-score.ts';
import { freeWords } from '../core/signal/slack.ts';
import { type Word, words } from '../core/signal/words.ts';

/** How far phrases marked by someone who does not know the signals agree with them. Shares, 0..1. */
export interface MarkingAgreement {
  /** Token F1 on content words; words in the slack of a signal and words of asides are neither hits nor false alarms. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The same F1 with words in the slack counted as false alarms. */
  readonly slackless: number;
  /** Marked phrases that do not stand in the text, as given. */
  readonly missing: readonly string[];
}

/** Letters and digits in a row, so that quotes, hyphens and line ends do not keep a phrase from being found. */
const normal = (text: string): readonly string[] => words(text).map((word) => word.text.replace(/’/g, "'"));

/** Every place where the words of a phrase stand one after the other. */
function findPhrase(phrase: string, all: readonly Word[]): readonly Word[] {
  const wanted = normal(phrase);
  if (wanted.length === 0) return [];
  const text = all.map((word) => word.text.replace(/’/g, "'"));
  return all.flatMap((_, at) =>
    wanted.every((word, step) => text[at + step] === word) ? all.slice(at, at + wanted.length) : [],
  );
}

/** F1 of marked words against the signals'; 1 where there is nothing to mark and nothing is marked. */
function f1Of(hits: number, marked: number, wanted: number): number {
  return marked + wanted === 0 ? 1 : (2 * hits) / (marked + wanted);
}

/**
 * Compares phrases marked blind with the author's signals, in scenario and lead-in together. Every place where a phrase stands counts.
 * A signal of stop words only counts them all.
 */
export function markingAgreement({ item, scoring }: CompiledQuestion, phrases: readonly string[]): MarkingAgreement {
  const markable = markableText(item.scenario, item.leadIn);
  const all = words(markable.text);
  const spans = scoring.spans.flatMap((span): ScoredSpan[] => {
    const at = markable.spans.find(({ i }) => i === span.span);
    // A plain phrase is ordinary text to somebody who does not see the phrases.
    return at === undefined || span.role === 'plain' ? [] : [{ role: span.role, start: at.start, end: at.end }];
  });
  const { owned, inSpan } = ownWords(all, spans);
  const signals = owned.filter(({ span }) => span.role === 'signal');
  const free = freeWords(all, signals, inSpan);
  const wordsOf = (list: readonly OwnedSpan[]): ReadonlySet<Word> => new Set(list.flatMap(({ counted }) => counted));
  const wanted = wordsOf(signals);
  const asides = new Set(all.filter((word) => owned.some(({ span, words: own }) => span.role === 'aside' && own.includes(word))));

  const found = phrases.map((phrase) => ({ phrase, words: findPhrase(phrase, all) }));
  const touched = new Set(found.flatMap((one) => one.words));
  const counted = [...touched].filter((word) => (word.content || wanted.has(word)) && !asides.has(word));
  const hits = counted.filter((word) => wanted.has(word)).length;
  const strict = counted.filter((word) => wanted.has(word) || !free.has(word));
  return {
    f1: f1Of(hits, strict.length, wanted.size),
    precision: strict.length === 0 ? (wanted.size === 0 ? 1 : 0) : hits / strict.length,
    recall: wanted.size === 0 ? 1 : hits / wanted.size,
    slackless: f1Of(hits, counted.length, wanted.size),
    missing: found.filter((one) => one.words.length === 0).map(({ phrase }) => phrase),
  };
}
