import type { SpanName } from '../content/markdown/directive-names.ts';
import type { Level } from '../core/item/item.ts';
import type { Source } from '../core/item/scoring.ts';
import type { Block, Inline } from '../core/item/text-tree.ts';
import type { ExchangeAnswer } from './kinds/answers.ts';

export type { ExchangeOption } from './exchange-option.ts';
export type { ExchangeAnswer } from './kinds/answers.ts';

/** A phrase as it travels between systems: what the question itself says of it. `span` nodes of the texts name it by its index. */
export interface ExchangeSpan {
  readonly role: SpanName;
  /** The cue's id; asides have none, plain phrases may. */
  readonly signal?: string;
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  readonly tempts?: readonly string[];
  readonly weight?: 2;
  readonly core?: readonly string[];
}

/** What only we know of a question. Other systems carry it in a comment or a tag; what came from elsewhere has none of it. */
export interface ExchangeFacts {
  readonly id?: string;
  readonly objective?: string;
  readonly level?: Level;
  readonly family?: string;
  readonly flips?: string;
  readonly shuffle?: false;
  readonly reserved?: true;
  readonly sources?: readonly Source[];
  readonly author?: string;
  readonly note?: string;
  readonly volatile?: string;
}

/** A question between formats: no places in files, no hashes. A text is our small tree, with `span` nodes for phrases. */
export interface ExchangeQuestion {
  /** The other system's name or identifier; a file name is made from it where there is no id of ours. */
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly scenario: readonly Block[];
  readonly leadIn: readonly Inline[];
  /** By index, as the `span` nodes count. */
  readonly spans: readonly ExchangeSpan[];
  readonly answer: ExchangeAnswer;
  readonly explanation: readonly Block[];
  readonly facts: ExchangeFacts;
  /** Where it stood in the imported file, from 1; absent on the way out. */
  readonly line?: number;
}

/** Something that did not come in or did not go out, or not whole. `left-out`: the whole question; `changed`: it came in without this. */
export interface ExchangeNote {
  /** Line in the file, from 1; 0 where a file has no lines (a package). */
  readonly line: number;
  /** The question's name, or its first words. */
  readonly question?: string;
  readonly what: 'left-out' | 'changed' | 'refused';
  /** One sentence for a person: what was found, and why it cannot come. */
  readonly reason: string;
}

/** What was read from a file: the good questions, and a note for each thing that was not. `refused` notes mean that nothing came in. */
export interface Imported {
  readonly questions: readonly ExchangeQuestion[];
  readonly notes: readonly ExchangeNote[];
  /** Pictures that the questions name as `media:<name>`. */
  readonly media?: ReadonlyMap<string, Uint8Array>;
}

/** What is written: the files by name (one, for most formats) and a note for each thing the format cannot hold. */
export interface Exported {
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  readonly notes: readonly ExchangeNote[];
}

/** A format questions come in from. Never throws for what is in the file: the caller has checked its size only. */
export type ReadFormat = (bytes: Uint8Array, name: string) => Imported;
/** A format questions go out to. `title` names the whole bank. */
export type WriteFormat = (questions: readonly ExchangeQuestion[], title: string) => Exported;
