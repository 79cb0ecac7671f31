import type { Environment } from '../../env/environment.ts';
import { bankStore } from './bank-store.ts';
import { recordStore } from './record-store.ts';

/**
 * What all features of one page share: its outside world, the learner's record and the bank. A feature that keeps something is made of a page
 * (`practiceStore(page)`); what only works something out takes the page first (`todayOn(page, ...)`). No module keeps anything itself.
 */
export type Page = ReturnType<typeof makePage>;

export const makePage = (env: Environment) => ({ env, ...recordStore(env), ...bankStore(env) });
