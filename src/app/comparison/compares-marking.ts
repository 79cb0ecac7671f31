import { compareOn } from '../settings/settings.ts';
import { setting } from '../shared/record-store.ts';

// Apart, as practice asks this before its first question.

/** Whether practice compares how well one does with and without marking: only where the learner has turned it on. */
export const comparesMarking = (exam: string): boolean => setting(compareOn(exam));
