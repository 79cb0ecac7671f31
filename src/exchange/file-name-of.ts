import { slugOf } from '../content/slug.ts';

/** A bank's title as the name of a file, without an ending. */
export const fileNameOf = (title: string): string => slugOf(title) || 'questions';
