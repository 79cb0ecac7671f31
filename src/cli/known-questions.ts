import type { AuthoredQuestion } from '../authoring/authored.ts';
import type { ExchangeQuestion } from '../authoring/formats/exchange.ts';
import { exchangeOf } from '../authoring/formats/exchange-of.ts';
import { questionMarkdown } from '../authoring/formats/write-question.ts';
import { contentPath } from '../authoring/parse/content-path.ts';
import { parseQuestion } from '../authoring/parse/question.ts';
import type { SourceFile } from '../authoring/source-text.ts';

/** A question as it travels, in one text: two with the same text are the same question. */
const wholeText = (question: ExchangeQuestion): string => questionMarkdown(question);

/** The same without what an author adds here: its title, objective, level, sources and so on. */
const wordsOnly = ({ title: _, tags: __, ...question }: ExchangeQuestion): string => questionMarkdown({ ...question, facts: {} });

/** The questions there are, and those of this import, to find again what comes a second time. */
export class KnownQuestions {
  readonly #whole = new Map<string, string>();
  readonly #byWhole = new Map<string, string>();
  readonly #byWords = new Map<string, string>();
  readonly #formerly = new Map<string, string>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files) {
      if (contentPath(file.path)?.kind !== 'question') continue;
      const { value } = parseQuestion(file);
      if (value !== undefined) this.add(value);
    }
  }

  add(authored: AuthoredQuestion): void {
    const question = exchangeOf(authored);
    const whole = wholeText(question);
    this.#whole.set(authored.file, whole);
    const inExam = (text: string): string => `${authored.exam}\n${text}`;
    if (!this.#byWhole.has(inExam(whole))) this.#byWhole.set(inExam(whole), authored.file);
    const words = inExam(wordsOnly(question));
    if (!this.#byWords.has(words)) this.#byWords.set(words, authored.file);
    for (const { value } of authored.formerly) this.#formerly.set(value, authored.file);
  }

  /** The file of a question that was moved or renamed. */
  movedTo(id: string): string | undefined {
    return this.#formerly.get(id);
  }

  /** Whether a file holds this question, facts and all. Keys that do not travel (`formerly`, `allow`, `reviewed`) do not count. */
  isAt(path: string, authored: AuthoredQuestion): boolean {
    return this.#whole.get(path) === wholeText(exchangeOf(authored));
  }

  /** A file of the same exam with this question: the same facts, or for a question of others the same words. */
  find(authored: AuthoredQuestion, by: 'whole' | 'words'): string | undefined {
    const question = exchangeOf(authored);
    const key = `${authored.exam}\n${by === 'whole' ? wholeText(question) : wordsOnly(question)}`;
    return (by === 'whole' ? this.#byWhole : this.#byWords).get(key);
  }
}
