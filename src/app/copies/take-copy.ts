import type { SnapshotReason } from '../../record/snapshots/snapshot.ts';
import { takeSnapshot } from '../../record/snapshots/snapshots.ts';
import type { ToldShare } from '../../record/transfer/transfer.ts';
import type { Page } from '../shared/page.ts';
import { recordFile } from './record-file.ts';

/** `empty`: there was nothing to copy. `unsupported`: this browser keeps no copies. `failed`: it could not be, this time. */
type Taken = 'taken' | 'empty' | 'unsupported' | 'failed';

/** Keeps a copy of the record as it is now, apart from its database. */
export async function takeCopy(page: Page, reason: SnapshotReason, told: ToldShare = () => {}): Promise<Taken> {
  const { env } = page;
  try {
    const folder = await env.openCopies();
    if ((await folder.names()) === undefined) return 'unsupported';
    const copy = await recordFile(page, told);
    if (!copy) return 'failed';
    if (copy.rows === 0) return 'empty';
    return (await takeSnapshot(folder, { at: env.now(), zone: env.zone(), reason }, copy)) ? 'taken' : 'failed';
  } catch {
    // The code did not load.
    return 'failed';
  }
}
