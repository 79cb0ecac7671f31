import { $settings } from '../shared/record-store.ts';

// Apart, as practice asks this before its first question.

/** The setting that turns the comparison of an exam on. */
export const onKey = (exam: string): string => `compare.on.${exam}`;

/** Whether practice compares how well one does with and without marking: only where the learner has turned it on. */
export const comparesMarking = (exam: string): boolean => $settings.get().get(onKey(exam)) === true;
