import type { RootContent } from 'mdast';
import type { AnswerOf } from '../../content/kinds/answers.ts';
import type { Kind } from '../../core/item/item.ts';
import type { Inline } from '../../core/item/text-tree.ts';
import type { Random } from '../../core/session/random.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import type { H5pAnswer } from '../h5p/h5p-parts.ts';
import type { MoodleAnswer } from '../moodle-xml/moodle-xml-parts.ts';
import type { WrittenAnswer } from '../qti3/qti3-parts.ts';
import type { PaperAnswer } from '../sheet/paper-options.ts';
import type { ToMarkdown } from '../text/mdast-of-blocks.ts';
import type { ExchangeAnswer, ExchangeAnswerOf } from './answers.ts';

/** Something that cannot be, with the reason in words. */
export interface Refused {
  readonly refused: string;
}

/** A line of an answer: an option, step or prompt, and what it is paired with where it is. */
export interface AnswerPart {
  readonly option?: ExchangeOption;
  readonly response?: readonly Inline[];
}

/** What is said in Moodle's own words of an answer, and how. */
export interface MoodleKind<A> {
  written(answer: A, shuffle: boolean): MoodleAnswer;
  /** True where rationales have no place at the options themselves. */
  readonly whyApart: boolean;
  /** What Moodle does otherwise than we do. */
  changes(answer: A): readonly string[];
}

export interface GiftKind<A> {
  /** The lines between the braces. */
  lines(answer: A): readonly string[];
  /** What has no place in GIFT. */
  lost(answer: A): readonly string[];
  /** What travels in the comment before the question instead. */
  readonly besides?: { readonly why: true; readonly places?: true };
}

export interface PaperKind<A> {
  /** The options lettered, in an order that gives nothing away; `keep`: in the author's. */
  paper(answer: A, random: Random, keep: boolean): PaperAnswer;
  /** What to do, where the question's own words need not say it; empty for one right option. */
  instruction(paper: PaperAnswer): string;
  /** Where the answer is written, as HTML. */
  space(paper: PaperAnswer): string;
}

/** All that a way in or out must know of one kind of question. */
export interface ExchangeKind<K extends Kind> {
  /** For stems that end without a paragraph: our files need a question before the answers. */
  readonly leadIn: string;
  /** An answer of ours as it travels. */
  from(answer: AnswerOf<K>): ExchangeAnswerOf<K>;
  /** What it is made of, in the order other systems keep. Options are what may name a concept and have a rationale. */
  parts(answer: ExchangeAnswerOf<K>): readonly AnswerPart[];
  /** The same answer with each option of its parts changed. */
  withParts(answer: ExchangeAnswerOf<K>, change: (option: ExchangeOption) => ExchangeOption): ExchangeAnswerOf<K>;
  /** What our files can hold of it, perhaps as another kind; a string says why that is nothing. What was changed is added to `changed`. */
  fix(answer: ExchangeAnswerOf<K>, changed: Set<string>): ExchangeAnswer | string;
  /** The answer block of a file of ours. */
  markdown(answer: ExchangeAnswerOf<K>, context: ToMarkdown): readonly RootContent[];
  readonly gift: GiftKind<ExchangeAnswerOf<K>>;
  readonly moodleXml: MoodleKind<ExchangeAnswerOf<K>>;
  /** `leadIn` becomes the prompt. */
  qti3(answer: ExchangeAnswerOf<K>, leadIn: readonly Inline[], shuffle: boolean): WrittenAnswer;
  /** The lettered options with their one key, or why Aiken has no such question. */
  aiken(answer: ExchangeAnswerOf<K>): readonly ExchangeOption[] | Refused;
  /** Its content type in a question set of H5P. */
  h5p(answer: ExchangeAnswerOf<K>, shuffle: boolean): H5pAnswer;
  readonly paper: PaperKind<ExchangeAnswerOf<K>>;
}
