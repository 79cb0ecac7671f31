import type { ToldShare } from '../../record/transfer/transfer.ts';
import type { Page } from '../shared/page.ts';

/**
 * Runs after the learner has agreed to an import and before anything is changed: keeps a copy of the record as it is. Where none can be kept the
 * file is taken in all the same, as a merge never deletes. Never rejects.
 */
export async function beforeImport(page: Page, told: ToldShare): Promise<void> {
  try {
    const { takeCopy } = await import('../copies/take-copy.ts');
    await takeCopy(page, 'import', told);
  } catch {
    // The code did not load.
  }
}
