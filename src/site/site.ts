/** Facts of the software that several pages say; what is true of the content is in `content/site.yaml`. */
export const SITE = {
  tagline: 'Exam practice that trains you to read.',
  /** Of package.json; a test holds them equal. */
  version: '0.6.0',
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
export const BROWSERS = 'Chrome or Edge 111, Firefox 115, Safari 16.4 (on iPhone and iPad iOS 16.4), or newer';
