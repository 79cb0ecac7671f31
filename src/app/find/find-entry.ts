import * as m from '../../messages/en/find.ts';
/** What can be found, and how a result of the kind is called. */
export const FIND_LABELS = {
  lesson: m.lesson,
  path: m.learningPath,
  signal: m.signal,
  decoy: m.decoy,
  term: m.term,
  service: m.service,
  question: m.question,
  page: m.page,
} as const;

export type FindKind = keyof typeof FIND_LABELS;

/** Something that can be found, as the site's build writes it. */
export interface FindEntry {
  readonly kind: FindKind;
  readonly title: string;
  /** With the site's base. */
  readonly href: string;
  /** Other names, ids and usual wordings. */
  readonly also?: string;
  readonly headings?: string;
  /** A sentence about it; also shown. */
  readonly about?: string;
}

/** The file that a search looks through. */
export interface FindData {
  /** As people call the exam: "TEA-101". */
  readonly exam: string;
  readonly entries: readonly FindEntry[];
}
