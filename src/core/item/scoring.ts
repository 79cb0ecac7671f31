import type { Kind, KindTypes } from '../kinds/kinds.ts';
import type { Block } from './text-tree.ts';

export type Pen = 'for' | 'against';

/** What a span of the text means. `span` is its number in text order. */
export interface SpanMeaning {
  readonly span: number;
  readonly role: 'signal' | 'decoy' | 'aside' | 'plain';
  /** The cue's id where it decides or tempts, for links and for what a learner sees over many questions. */
  readonly signal?: string;
  /** The id of a cue that here neither decides nor tempts: a plain phrase may name it. No mark on it counts for or against the cue. */
  readonly cue?: string;
  /** What it does here can be told from its sentence (`standsAlone`): a drill shows it without its scenario. */
  readonly alone?: true;
  readonly title?: string;
  /** Why it decides here, or why it does not: the first paragraph of that side of the cue's page. */
  readonly note?: readonly Block[];
  /** Signals: concepts it points to / rules out in this question. */
  readonly for?: readonly string[];
  readonly against?: readonly string[];
  /** Signals: the pens that are right here (from for / against, the keys and the other options). */
  readonly accepts?: readonly Pen[];
  /** 1, or 2 where decisive. Absent means 1. */
  readonly weight?: number;
  /** Words that must be marked for the signal to count as found. */
  readonly core?: readonly string[];
  /** Decoys: concepts it tempts to. */
  readonly tempts?: readonly string[];
}

/** What is known of an option, step, prompt or response once the answer may be seen. */
export interface OptionMeaning {
  readonly concept?: string;
  readonly rationale: readonly Block[];
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** ISO date (YYYY-MM-DD) on which a person last compared it with the question. */
  readonly checked: string;
  /** Only an excerpt or a copy of the page could be read. */
  readonly read?: 'excerpt';
}

export type KeyOf<K extends Kind> = KindTypes[K]['key'];
/** What is right, by ids. */
export type Key = KeyOf<Kind>;

/** The scoring half of a question: key, what each span and option means, and what is told after the answer. */
export interface ItemScoring {
  readonly id: string;
  readonly revision: string;
  readonly key: Key;
  readonly spans: readonly SpanMeaning[];
  /** By option id (steps, responses); for matching by prompt id. */
  readonly options: Readonly<Record<string, OptionMeaning>>;
  readonly explanation: readonly Block[];
  readonly sources: readonly Source[];
  /** The flip twin's id, where there is one. */
  readonly flips?: string;
  /** ISO date of the second of two independent checks of this revision. */
  readonly checkedTwice?: string;
}
