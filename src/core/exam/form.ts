/** How long a form is: as the real exam, a half or a quarter of it, or the part of one domain. */
export const FORM_SIZES = ['full', 'half', 'quarter', 'domain'] as const;
export type FormSize = (typeof FORM_SIZES)[number];

/** A question's place in a form. */
export interface FormItem {
  readonly item: string;
  readonly family: string;
  readonly task: string;
  readonly domain: string;
  /** Unscored ones are mixed in as in the real exam; nothing shows which they are before the result. */
  readonly scored: boolean;
}

/** How well a domain could be served. */
export interface FormShare {
  readonly domain: string;
  /** Questions the blueprint asks for in a form of this size. */
  readonly wanted: number;
  readonly got: number;
  /** Of those got, the scored ones. */
  readonly scored: number;
  /** Of those got, the ones whose family was met before. */
  readonly repeats: number;
}

/** The questions of a mock exam, in the order they come, and how they came about. */
export interface Form {
  readonly size: FormSize;
  /** Of a form of one domain: which. */
  readonly domain: string | null;
  /** The letter of the kept form it was drawn from; absent where from none. */
  readonly kept?: string;
  readonly items: readonly FormItem[];
  readonly shares: readonly FormShare[];
  /** Time for these questions at the real exam's pace, in seconds, without extra time. */
  readonly seconds: number;
}
