import type { Page } from '../shared/page.ts';
import { forgetOwnFile } from './own-file-writes.ts';
import { forgetSaved } from './reminder.ts';

/** Deletes all copies in this browser, and lets the learner's own file go. False where one may still be there. */
export async function removeCopies(page: Page): Promise<boolean> {
  try {
    const folder = await page.env.openCopies();
    const removed = await Promise.all(((await folder.names()) ?? []).map((name) => folder.remove(name)));
    await forgetOwnFile(page);
    forgetSaved(page.env);
    return !removed.includes(false);
  } catch {
    return false;
  }
}
