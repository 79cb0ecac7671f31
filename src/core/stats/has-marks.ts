import type { Attempt } from '../session/attempt.ts';

/** Whether anything was marked: an answer given without marking says nothing of how a text was read. */
export const hasMarks = (attempt: Attempt): boolean => attempt.type === 'answer' && attempt.marks.length > 0;
