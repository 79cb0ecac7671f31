import { type CopyFile, copyFile } from '../../record/snapshots/copy-file.ts';
import type { Page } from '../shared/page.ts';

/** The record as a file, for copies and for the learner's own file; undefined where it cannot be read. */
export async function recordFile({ openRecord }: Page): Promise<CopyFile | undefined> {
  const dump = await (await openRecord())?.dump();
  return dump?.ok ? await copyFile(dump.value) : undefined;
}
