import type { Kind } from '../item/item.ts';

/** What a candidate must be able to do: the finest grain of the guide. */
export interface Objective {
  /** Task and number: `3.1.5`. */
  readonly id: string;
  /** Paraphrased, never the guide's own words. */
  readonly text: string;
}

export interface Task {
  /** Domain and number: `3.1`. Text, never a number: "3.10" is not 3.1. */
  readonly id: string;
  readonly name: string;
  readonly objectives: readonly Objective[];
}

export interface Domain {
  readonly id: string;
  readonly name: string;
  /** Share of the scored questions, 0..1; the weights of an exam sum to 1. */
  readonly weight: number;
  readonly tasks: readonly Task[];
}

export interface ExamGuide {
  readonly version: string;
  /** ISO dates (YYYY-MM-DD). `published` where the guide says it, `seen` where only the copy read carries a date. */
  readonly published?: string;
  readonly seen?: string;
  readonly url: string;
  /** ISO date on which a person last compared this blueprint with the guide. */
  readonly checked: string;
  readonly newer?: NewerGuide;
}

/** A version of the guide that is out, while the blueprint still describes the one before. */
export interface NewerGuide extends Omit<ExamGuide, 'newer'> {
  /** What changes, in our own words. */
  readonly changes: readonly string[];
  /** Checked against it: concepts, or tasks for all of their lessons. */
  readonly lessons: readonly string[];
  /** Checked against it: `3.1/slug`, or tasks for all of their questions. */
  readonly questions: readonly string[];
}

/** How many of something there are, both ends included. */
export interface CountRange {
  readonly min: number;
  readonly max: number;
}

export interface ExamFormat {
  /** All questions of the real exam: `scored + unscored`. */
  readonly questions: number;
  readonly scored: number;
  readonly unscored: number;
  readonly minutes: number;
  /** What the guide says of wrong and missing answers, in a few words; absent where it says nothing. */
  readonly guessing?: string;
  readonly kinds: readonly Kind[];
  /** Options, steps or prompts of a question, by kind; a kind that is not named has the usual ones. */
  readonly options?: Readonly<Partial<Record<Kind, CountRange>>>;
}

/** The scale results are told on. `publishedConversion` is false where the way from raw to scaled is not public. */
export interface ExamScale {
  readonly min: number;
  readonly max: number;
  readonly pass: number;
  readonly publishedConversion: boolean;
}

/** Prior on the share of right answers that passes: ours, not the guide's. */
export interface CutPrior {
  /** 0..1 */
  readonly mean: number;
  /** 0..1, above 0 */
  readonly sd: number;
}

/** A service the guide names, with other spellings of its name. */
export interface Service {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** An exam as its public guide describes it, read from its `exam.yaml`. */
export interface ExamBlueprint {
  /** The folder's id: the code in lower case, `tea-101`. */
  readonly id: string;
  /** As the provider writes it: `TEA-101`. */
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly lang: 'en';
  /** Ids of exams whose concepts and signals are known here too. */
  readonly buildsOn: readonly string[];
  readonly guide: ExamGuide;
  readonly format: ExamFormat;
  readonly scoring: ExamScale;
  readonly cut: CutPrior;
  /** The real exam's time for one question, in seconds. */
  readonly secondsPerQuestion: number;
  /** Questions by domain id: of the scored part, and of the whole exam. */
  readonly scoredPlan: Readonly<Record<string, number>>;
  readonly fullPlan: Readonly<Record<string, number>>;
  readonly domains: readonly Domain[];
  readonly servicesInScope: readonly Service[];
  readonly servicesOut: readonly string[];
}
