/** Facts of the software that several pages say; what is true of the content is in `content/site.yaml`. */
export const SITE = {
  tagline: 'Exam practice that trains you to read.',
  /** Of package.json; a test holds them equal. */
  version: '0.5.0',
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
