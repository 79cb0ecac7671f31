import type { ProgressStore } from '../../src/record/record-store.ts';
import { contractOfAttempts } from './store-contract-attempts.ts';
import { contractOfEvents } from './store-contract-events.ts';
import { contractOfFlags } from './store-contract-flags.ts';
import { contractOfFolds } from './store-contract-folds.ts';
import { contractOfMerge } from './store-contract-merge.ts';
import { contractOfMockExams } from './store-contract-mock-exams.ts';
import { contractOfRestore } from './store-contract-restore.ts';
import { contractOfSessions } from './store-contract-sessions.ts';
import { contractOfTabs } from './store-contract-tabs.ts';

/** A new, empty place for a record. Each `tab()` opens another store on it, as another tab of the browser would. */
export interface StorePlace {
  tab(): ProgressStore;
}

export interface ContractCase {
  readonly title: string;
  run(place: StorePlace): Promise<void>;
}

/** What every ProgressStore must do. Each case throws if it does not. Needs no test framework: run it in vitest or in a page. */
export const STORE_CONTRACT: readonly ContractCase[] = [
  ...contractOfAttempts,
  ...contractOfEvents,
  ...contractOfFlags,
  ...contractOfFolds,
  ...contractOfMerge,
  ...contractOfMockExams,
  ...contractOfRestore,
  ...contractOfSessions,
  ...contractOfTabs,
];
