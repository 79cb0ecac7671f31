/** Facts of the site that several pages say. */
export const SITE = {
  name: 'Signalmark',
  tagline: 'Exam practice that trains you to read.',
  independence:
    'Signalmark is an independent study site. It is not affiliated with, endorsed by or sponsored by Amazon Web Services. AWS and the names of AWS services and certifications are trademarks of Amazon.com, Inc. or its affiliates. All questions are our own; none comes from a real exam.',
  version: '0.1.0',
} as const;

export interface ExamRef {
  /** The folder's id: `aif-c01`. */
  readonly code: string;
  /** The name on the certificate. */
  readonly name: string;
}

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}
