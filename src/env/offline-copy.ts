/** What came of a repair: done, with so many pages left out; or why not. Never touches the record. */
export type Repaired =
  | { readonly done: true; readonly leftOut: number }
  /** `unsupported`: the browser keeps no copies; `unreachable`: no answer of the site, nothing was changed; `incomplete`: what is sound is kept. */
  | { readonly done: false; readonly why: 'unsupported' | 'unreachable' | 'incomplete' };

/** The site's files on this device, kept by the offline worker. */
export interface OfflineCopy {
  /** How many pages and pictures could not be kept, after one more try; undefined where there is no copy. */
  leftOut(): Promise<number | undefined>;
  /** Checks every kept file, and brings what is missing or wrong. */
  repair(): Promise<Repaired>;
}
