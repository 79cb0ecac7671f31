import { pageFolds } from '../../app/past/page-folds.ts';
import { page } from './page.ts';
import { useStore } from './use-store.ts';

/** What the log adds up to on this page: another one whenever it has changed, of pages that have read the log too. */
export const useFolded = (): readonly [read: unknown, folded: unknown] => [
  useStore(page.$attempts),
  useStore(pageFolds(page).$folded),
];
