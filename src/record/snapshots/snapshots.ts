import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import * as m from '../../messages/en/record.ts';
import { fromBackup } from '../backup/backup.ts';
import type { RecordDump } from '../record-store.ts';
import type { CopyFile } from './copy-file.ts';
import type { CopyFolder } from './copy-folder.ts';
import { digestOf } from './digest.ts';
import { newestFirst, readSnapshotName, type Snapshot, type SnapshotReason, snapshotName } from './snapshot.ts';
import { thinSnapshots } from './thin-snapshots.ts';

/** All copies, the newest first; undefined where this browser keeps none. */
export const listSnapshots = async (folder: CopyFolder): Promise<readonly Snapshot[] | undefined> => {
  const names = await folder.names();
  return names && newestFirst(names.flatMap((name) => readSnapshotName(name) ?? []));
};

interface Moment {
  readonly at: number;
  readonly zone: number;
  readonly reason: SnapshotReason;
}

/**
 * Keeps a copy, and then thins those there are. Undefined where it could not be kept; the others are as they were then.
 * The name says what the bytes are, so that a torn or damaged copy is known.
 */
export const takeSnapshot = async (
  folder: CopyFolder,
  { at, zone, reason }: Moment,
  { file, attempts, rows }: CopyFile,
): Promise<Snapshot | undefined> => {
  const before = await listSnapshots(folder);
  if (before === undefined) return undefined;
  const facts = { n: (before[0]?.n ?? 0) + 1, at, zone, reason, attempts, rows, bytes: file.size, digest: await digestOf(file) };
  const made = { ...facts, name: snapshotName(facts) };
  if (!(await folder.write(made.name, file))) return undefined;
  const all = [made, ...before];
  const kept = new Set(thinSnapshots(all));
  for (const one of all) if (!kept.has(one)) await folder.remove(one.name);
  return made;
};

/** What is in a copy. It is read only where its bytes are still those that were written. */
export const readSnapshot = async (
  folder: CopyFolder,
  { name, bytes, digest }: Snapshot,
): Promise<Result<RecordDump, string>> => {
  const file = await folder.read(name);
  if (file === undefined) return err(m.goneCopy);
  try {
    if (file.size !== bytes || (await digestOf(file)) !== digest) return err(m.damagedCopy);
  } catch {
    return err(m.damagedCopy);
  }
  const dump = await fromBackup(file);
  return dump.ok ? ok(dump.value) : err(dump.error.message);
};
