import type { Page } from '../shared/page.ts';

/** Runs after the learner has agreed to an import and before anything is changed: the place to keep a copy of the record. Never rejects. */
export const beforeImport = async (_page: Page): Promise<void> => {};
