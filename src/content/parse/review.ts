import type { Problems } from '../diagnostic.ts';
import type { Fields } from './fields.ts';
import { date, map, oneOf, required, type Schema, text } from './schema.ts';

/** What a question or lesson is on its way to learners. */
export const STATUSES = ['draft', 'review', 'ready'] as const;

const REVIEW: Schema = {
  what: '`review`',
  keys: {
    asked: required(date('The day it was given to somebody to read.')),
    by: text('Who is to read it; without the key: whoever can.'),
  },
};

/** The keys `status` and `review`. */
export const STATUS_KEY = oneOf(
  STATUSES,
  'Drafts and what waits for review are seen by authors only; problems of such questions are warnings. Without the key: ready.',
);
export const REVIEW_KEY = map(
  REVIEW,
  'Since when it waits to be read, and by whom. Once it was read: `reviewed`, and `status: ready`.',
);

/** How far it has come. */
export interface Progress {
  /** Learners do not see it yet. */
  readonly draft: boolean;
  /** It is written, and waits for somebody to read it. */
  readonly waits: boolean;
  /** The day it was given to somebody to read, and to whom. */
  readonly review?: { readonly asked: string; readonly by?: string };
}

/** Reads `status` and `review`; told where it waits and does not say since when, and where it is ready and nobody says that it was read. */
export function readProgress(fields: Fields, reviewed = '', problems: Problems): Progress {
  const status = fields.oneOf('status', STATUSES)?.value ?? 'ready';
  const review = fields.map('review');
  const asked = review?.date('asked');
  const by = review?.text('by')?.value;
  if (status === 'review' && review === undefined)
    problems.error('review-unsaid', fields.placeOf('status'), 'Missing key `review` beside `status: review`.', {
      expected: 'review',
      hint: 'review: {asked: 2026-11-30, by: the name of who reads it}',
    });
  if (status === 'ready' && asked !== undefined && reviewed < asked.value)
    problems.warning('review-open', asked.place, `Missing day on which the review asked for on ${asked.value} was done.`, {
      actual: reviewed === '' ? 'no `reviewed`' : `reviewed: ${reviewed}`,
      expected: `reviewed: ${asked.value} or later`,
      hint: 'reviewed: the day it was read; or status: review until it is',
    });
  return {
    draft: status !== 'ready',
    waits: status === 'review',
    ...(asked === undefined ? {} : { review: { asked: asked.value, ...(by === undefined ? {} : { by }) } }),
  };
}
