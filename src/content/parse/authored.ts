import type { ExamBlueprint } from '../../core/exam/blueprint.ts';
import type { Level } from '../../core/item/item.ts';
import type { Source } from '../../core/item/scoring.ts';
import type { Block, Inline } from '../../core/item/text-tree.ts';
import type { Place } from '../diagnostic.ts';
import type { AuthoredAnswer } from '../kinds/answers.ts';
import type { SpanName } from '../markdown/directive-names.ts';
import type { LocalLink } from './authored-option.ts';
import type { BankAim } from './exam-bank.ts';
import type { NewerNames } from './exam-guide.ts';
import type { Placed } from './fields.ts';
import type { Progress } from './review.ts';

export type { AuthoredAnswer } from '../kinds/answers.ts';
export type { AuthoredOption, AuthoredPair, LocalLink } from './authored-option.ts';

/** A cue as its file says it: a phrase that decides in some questions, tempts in some, or both. */
export interface AuthoredSignal {
  readonly id: string;
  readonly exam: string;
  readonly file: string;
  readonly title: string;
  readonly titlePlace: Place;
  /** It only tempts, wherever it stands. */
  readonly decoy: boolean;
  /** Concepts it points to and rules out where it decides. */
  readonly for: readonly Placed<string>[];
  readonly against: readonly Placed<string>[];
  /** Concepts it tempts to where it does not. */
  readonly tempts: readonly Placed<string>[];
  /** It only chooses among options that all do what is asked. */
  readonly compares: boolean;
  /** Usual wordings. */
  readonly phrases: readonly Placed<string>[];
  /** What is true of it either way. */
  readonly about: readonly Block[];
  /** When it decides, and when it does not; the first paragraph of each is the note shown beside a phrase. */
  readonly decides: readonly Block[];
  readonly doesNot: readonly Block[];
  readonly links: readonly LocalLink[];
  /** Images of the page, by their paths relative to the content root. */
  readonly images: readonly LocalLink[];
  readonly previousIds: readonly Placed<string>[];
  readonly sources: readonly Source[];
  readonly reviewed?: string;
}

/** A phrase of a scenario or lead-in, with what the question itself says about it. */
export interface AuthoredSpan {
  /** Number in text order, from 0. */
  readonly index: number;
  readonly id: string;
  readonly role: SpanName;
  readonly phrase: string;
  readonly place: Place;
  /** The cue's id; asides have none, plain phrases may. */
  readonly signal?: Placed<string>;
  readonly for?: readonly Placed<string>[];
  readonly against?: readonly Placed<string>[];
  readonly tempts?: readonly Placed<string>[];
  readonly weight?: 1 | 2;
  readonly core?: readonly Placed<string>[];
}

/** `allow: [{rule, why}]`. The place is the rule's name. */
export interface Allowance {
  readonly rule: string;
  readonly why: string;
  readonly place: Place;
}

/** What an exam says of one rule. */
export interface RuleSetting {
  readonly rule: Placed<string>;
  readonly severity?: Placed<'error' | 'warning' | 'off'>;
  readonly why?: string;
  readonly limits: readonly { readonly name: Placed<string>; readonly value: number }[];
}

/** An exam as its file says it: the blueprint, and how its authors want the rules. */
export interface AuthoredExam extends ExamBlueprint {
  readonly rules: readonly RuleSetting[];
  /** Where `services-in-scope` stands, if it does. */
  readonly servicesPlace?: Place;
  /** What `guide.newer` says was checked, with places. */
  readonly newer?: NewerNames;
  readonly bank: BankAim;
}

/** What is true of a site's content and not of the code: its `content/site.yaml`. */
export interface SiteFacts {
  readonly name: string;
  /** Whom the site is independent of, whose trademarks it names: at the foot of every page. */
  readonly notice?: string;
  /** Where a problem is reported: an address with `{body}` in it, and perhaps `{title}`. */
  readonly tracker?: string;
  /** Where learners hand assignments in: an address that ends with "/" (or has a query after it); each hand-in is a new file under it. */
  readonly dropbox?: string;
  /** Where the questions come from, a paragraph each: on the page about the site. */
  readonly origin: readonly string[];
  /** What others may do with the content, and how they name its authors. */
  readonly license?: { readonly name: string; readonly url: string; readonly credit: string };
}

/** A question as its file says it, before anything outside the file is known. */
export interface AuthoredQuestion extends Progress {
  readonly id: string;
  readonly exam: string;
  readonly task: string;
  readonly slug: string;
  readonly file: string;
  readonly objective: Placed<string>;
  readonly level: Level;
  readonly family?: Placed<string>;
  readonly flips?: Placed<string>;
  readonly previousIds: readonly Placed<string>[];
  readonly shuffle: boolean;
  /** Some of its template is still to be written. */
  readonly unfinished: boolean;
  readonly reserved: boolean;
  /** Rules whose findings here the author has weighed and dismissed, with the reason. */
  readonly allow: readonly Allowance[];
  readonly sources: readonly Source[];
  readonly sourcesPlace: Place;
  readonly author?: string;
  readonly reviewed?: string;
  readonly note?: string;
  /** What in it ages. */
  readonly volatile?: string;
  readonly scenario: readonly Block[];
  readonly leadIn: readonly Inline[];
  readonly leadInPlace: Place;
  /** From the first block of the scenario to the end of the lead-in. */
  readonly stemPlace: Place;
  /** The stem as written, for places of single words. */
  readonly stemSource: string;
  readonly spans: readonly AuthoredSpan[];
  readonly answer: AuthoredAnswer;
  readonly explanation: readonly Block[];
  /** Relative links of scenario, rationales and explanation (the options' own are in the options). */
  readonly links: readonly LocalLink[];
  /** Images anywhere in it, by their paths relative to the content root. */
  readonly images: readonly LocalLink[];
}
