import { sumCounts } from '../../record/merge/tally.ts';
import type { CopyFile } from '../../record/snapshots/copy-file.ts';
import type { ToldShare } from '../../record/transfer/transfer.ts';
import type { Page } from '../shared/page.ts';

/** The record as a file, for copies and for the learner's own file; undefined where it cannot be read. Written beside the page, whatever its length. */
export async function recordFile({ env, openLight }: Page, told: ToldShare = () => {}): Promise<CopyFile | undefined> {
  if (!(await openLight())) return undefined;
  const exported = await (await env.transfer({ what: 'export' }, told)).done;
  if (!exported.ok) return undefined;
  const { file, counts } = exported.value;
  return { file, attempts: counts.attempts, rows: sumCounts(counts) };
}
