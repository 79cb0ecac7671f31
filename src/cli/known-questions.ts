import { AlikeQuestions } from '../bank/alike-questions.ts';
import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { contentPath } from '../content/parse/content-path.ts';
import { parseQuestion } from '../content/parse/question.ts';
import type { SourceFile } from '../content/source-text.ts';
import type { ExchangeAnswer, ExchangeOption, ExchangeQuestion } from '../exchange/exchange.ts';
import { exchangeOf } from '../exchange/exchange-of.ts';
import { kindOf } from '../exchange/kinds/exchange-kinds.ts';
import { encodeOwnFacts } from '../exchange/own-facts.ts';
import { blocksToHtml, inlinesToHtml } from '../exchange/text/html-of-blocks.ts';
import { joinStem } from '../exchange/text/split-stem.ts';

const optionText = ({ text, isKey, rationale }: ExchangeOption): readonly unknown[] => [
  inlinesToHtml(text),
  isKey,
  blocksToHtml(rationale),
];

const answerText = (answer: ExchangeAnswer): readonly unknown[] =>
  kindOf(answer)
    .parts(answer)
    .map(({ option, response }) => [option === undefined ? [] : optionText(option), inlinesToHtml(response ?? [])]);

/**
 * All of a question that travels, in one text: two with the same text are the same question. Links to lessons and pictures do not travel, so
 * that one which comes back without them is no other.
 */
function wholeText(question: ExchangeQuestion): string {
  // The id is where its file stands, which is asked apart.
  const { id: _, ...facts } = question.facts;
  return JSON.stringify([
    blocksToHtml(joinStem(question)),
    question.answer.kind,
    answerText(question.answer),
    blocksToHtml(question.explanation),
    encodeOwnFacts({ ...question, facts }),
  ]);
}

/** The same without what an author adds here: objective, level, sources and so on. */
const wordsOnly = (question: ExchangeQuestion): string => wholeText({ ...question, facts: {} });

/** The questions there are, and those of this import, to find again what comes a second time. */
export class KnownQuestions {
  readonly #whole = new Map<string, string>();
  readonly #byWhole = new Map<string, string>();
  readonly #byWords = new Map<string, string>();
  readonly #formerly = new Map<string, string>();
  readonly #byFile = new Map<string, AuthoredQuestion>();
  readonly #before: readonly AuthoredQuestion[];
  #alike: AlikeQuestions | undefined;

  constructor(files: readonly SourceFile[]) {
    for (const file of files) {
      if (contentPath(file.path)?.kind !== 'question') continue;
      const { value } = parseQuestion(file);
      if (value !== undefined) this.add(value);
    }
    this.#before = [...this.#byFile.values()];
  }

  add(authored: AuthoredQuestion): void {
    const question = exchangeOf(authored);
    const whole = wholeText(question);
    this.#whole.set(authored.file, whole);
    this.#byFile.set(authored.file, authored);
    const inExam = (text: string): string => `${authored.exam}\n${text}`;
    if (!this.#byWhole.has(inExam(whole))) this.#byWhole.set(inExam(whole), authored.file);
    const words = inExam(wordsOnly(question));
    if (!this.#byWords.has(words)) this.#byWords.set(words, authored.file);
    for (const { value } of authored.previousIds) this.#formerly.set(value, authored.file);
  }

  /** The file of a question that was moved or renamed. */
  movedTo(id: string): string | undefined {
    return this.#formerly.get(id);
  }

  /** Whether a file holds this question, facts and all. Keys that do not travel (`formerly`, `allow`, `reviewed`) do not count. */
  isAt(path: string, authored: AuthoredQuestion): boolean {
    return this.#whole.get(path) === wholeText(exchangeOf(authored));
  }

  /** The question of a file. */
  at(path: string): AuthoredQuestion | undefined {
    return this.#byFile.get(path);
  }

  /** The question that was there before this import and is most like one, and how much, 0..1. */
  alike(authored: AuthoredQuestion): { readonly other: AuthoredQuestion; readonly share: number } | undefined {
    this.#alike ??= new AlikeQuestions(this.#before);
    return this.#alike.find(authored);
  }

  /** A file of the same exam with this question: the same facts, or for a question of others the same words. */
  find(authored: AuthoredQuestion, by: 'whole' | 'words'): string | undefined {
    const question = exchangeOf(authored);
    const key = `${authored.exam}\n${by === 'whole' ? wholeText(question) : wordsOnly(question)}`;
    return (by === 'whole' ? this.#byWhole : this.#byWords).get(key);
  }
}
