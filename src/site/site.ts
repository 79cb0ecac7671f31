import * as m from '../messages/en/site.ts';
/** Facts of the software that several pages say; what is true of the content is in `content/site.yaml`. */
export const SITE = {
  tagline: m.examPracticeThatTrainsYouTo,
  /** Of package.json; a test holds them equal. */
  version: '0.10.0',
} as const;

export interface ExamRef {
  /** The folder's id: `tea-101`. */
  readonly code: string;
  /** The name on the certificate. */
  readonly name: string;
}

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** The oldest browsers that practice works in. What the build and its test read is `browserslist` in package.json; a test compares the two. */
export const BROWSERS = m.chromeOrEdge111;
