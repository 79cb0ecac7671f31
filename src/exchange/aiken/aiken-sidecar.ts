import type { ExchangeOption, ExchangeQuestion } from '../exchange.ts';
import { type Fields, isFields } from '../fields.ts';
import { kindOf } from '../kinds/exchange-kinds.ts';
import { conceptBearers, decodeOwnFacts, encodeOwnFacts } from '../own-facts.ts';
import { htmlToBlocks } from '../text/blocks-of-html.ts';
import { blocksToInlines } from '../text/blocks-to-inlines.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';
import { joinStem, splitStem } from '../text/split-stem.ts';

/** An option beside an Aiken file: its plain words, by which it is found again, and what Aiken cannot hold. */
interface OptionBeside {
  readonly text: string;
  readonly html: string;
  readonly why: string;
}

/** A question beside an Aiken file. */
export interface QuestionBeside {
  readonly stem: string;
  readonly html: string;
  readonly options: readonly OptionBeside[];
  readonly explanation: string;
  readonly own: string;
}

/** The second file: marks, reasons, explanations and facts of the questions, by the words of their stems. */
export interface Sidecar {
  readonly signalmark: 1;
  readonly questions: readonly QuestionBeside[];
}

/** What of a question stands in the second file. `stem` and `options` are its words as the Aiken file has them. */
export function besideOf(question: ExchangeQuestion, stem: string, options: readonly string[]): QuestionBeside {
  return {
    stem,
    html: blocksToHtml(joinStem(question)),
    options: conceptBearers(question.answer).map((option, at) => ({
      text: options[at] ?? '',
      html: inlinesToHtml(option.text),
      why: blocksToHtml(option.rationale),
    })),
    explanation: blocksToHtml(question.explanation),
    own: encodeOwnFacts(question),
  };
}

const words = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60_000) : '');
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** The second file's questions by their stems; undefined where it is not one of ours. */
export function readSidecar(bytes: Uint8Array): ReadonlyMap<string, QuestionBeside> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  if (!isFields(value) || value['signalmark'] !== 1) return undefined;
  const questions = list(value['questions']).map((one): QuestionBeside => {
    const options = list(one['options']).slice(0, 26);
    return {
      stem: words(one['stem']),
      html: words(one['html']),
      options: options.map((option) => ({ text: words(option['text']), html: words(option['html']), why: words(option['why']) })),
      explanation: words(one['explanation']),
      own: words(one['own']),
    };
  });
  return new Map(questions.map((one) => [one.stem, one]));
}

/**
 * A question with what stood beside it. Options are found by their words, so that they may have been moved; an option with other words now has
 * no reason, which is told.
 */
export function putBeside(question: ExchangeQuestion, texts: readonly string[], beside: QuestionBeside) {
  const lost: string[] = [];
  const { answer } = question;
  let next = 0;
  const put = (option: ExchangeOption): ExchangeOption => {
    const at = next++;
    const found = beside.options.find(({ text }) => text === texts[at]);
    if (found === undefined) {
      lost.push(`the reason for option ${String.fromCharCode(65 + at)}: its words are others than in the second file`);
      return option;
    }
    return { ...option, text: blocksToInlines(htmlToBlocks(found.html).blocks), rationale: htmlToBlocks(found.why).blocks };
  };
  const whole: ExchangeQuestion = {
    ...question,
    ...splitStem(htmlToBlocks(beside.html).blocks),
    answer: kindOf(answer).withParts(answer, put),
    explanation: htmlToBlocks(beside.explanation).blocks,
  };
  const own = decodeOwnFacts(beside.own, whole);
  return { question: own.question, lost: [...lost, ...own.lost] };
}
