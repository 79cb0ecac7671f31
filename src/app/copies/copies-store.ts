import { atom } from 'nanostores';
import * as m from '../../messages/en/copies.ts';
import type { RecordDump } from '../../record/record-store.ts';
import { compareRecords, type RecordChanges } from '../../record/snapshots/compare-records.ts';
import type { Snapshot } from '../../record/snapshots/snapshot.ts';
import { listSnapshots, readSnapshot } from '../../record/snapshots/snapshots.ts';
import type { Page } from '../shared/page.ts';
import { noteSaved } from './reminder.ts';
import { takeCopy } from './take-copy.ts';

/** A copy that was looked into: what it would change, before anything is. */
export interface CopyPreview {
  readonly copy: Snapshot;
  readonly changes: RecordChanges;
  /** The record as it is could not be copied first; it may be replaced all the same. */
  readonly noCopy: boolean;
}

const EMPTY: RecordDump = { attempts: [], events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] };

const UNUSABLE = m.thisBrowsersDatabaseDoesNotOpen;

/** The copies of the record in this browser: which there are, what one would change, and going back to it. */
export function copiesStore(page: Page) {
  const { env, $record, openRecord, recordAsItIs } = page;
  /** The newest first; `none`: this browser keeps no copies. */
  const $copies = atom<readonly Snapshot[] | 'none' | undefined>(undefined);
  const $preview = atom<CopyPreview | undefined>(undefined);
  const $copyMessage = atom<{ readonly ok: boolean; readonly text: string } | undefined>(undefined);
  let content: RecordDump | undefined;

  const say = (ok: boolean, text: string) => $copyMessage.set({ ok, text });

  async function listCopies(): Promise<void> {
    try {
      $copies.set((await listSnapshots(await env.openCopies())) ?? 'none');
    } catch {
      $copies.set('none');
    }
  }

  function closeCopy(): void {
    content = undefined;
    $preview.set(undefined);
  }

  /** Reads a copy and works out what it would change. A record that cannot be read counts as empty: all of the copy would be new. */
  async function lookInto(copy: Snapshot): Promise<void> {
    $copyMessage.set(undefined);
    const dump = await readSnapshot(await env.openCopies(), copy);
    if (!dump.ok) return say(false, dump.error);
    const here = await (await openRecord())?.dump();
    content = dump.value;
    $preview.set({ copy, changes: compareRecords(here?.ok ? here.value : EMPTY, dump.value), noCopy: false });
  }

  /**
   * Goes back to the copy that was looked into. The record as it is becomes a copy first; where that fails nothing is done unless it is asked for again.
   * @param keep true: only adds what is missing here, and deletes nothing
   */
  async function restoreCopy(keep: boolean): Promise<void> {
    const preview = $preview.get();
    if (!preview || !content) return;
    const opened = await openRecord();
    const state = $record.get();
    // Of a lost record nothing is left to copy.
    const lost = state.status === 'fault' && state.fault.code === 'lost';
    if (!lost && !preview.noCopy && (await takeCopy(page, 'restore')) === 'failed')
      return $preview.set({ ...preview, noCopy: true });
    const store = opened ?? (await recordAsItIs());
    const restored = keep ? await store.merge(content, env.now()) : await store.restore(content);
    closeCopy();
    if (!restored.ok) return say(false, opened || lost ? restored.error.message : UNUSABLE);
    // Where it was lost, it is there again.
    await openRecord();
    env.tellDue('', []);
    await listCopies();
    say(true, keep ? m.whatWasMissingIsBack : m.yourRecordIsAsItWas);
  }

  /** Hands a copy to the learner as a file: a backup like any other. */
  async function downloadCopy({ name, attempts }: Snapshot): Promise<void> {
    const file = await (await env.openCopies()).read(name);
    if (!file) return say(false, m.thisCopyIsGone);
    // A copy from before an update of the site is as it lay in the database: not packed.
    const isPacked = new Uint8Array(await file.slice(0, 1).arrayBuffer())[0] === 0x1f;
    if (isPacked) env.saveFile('signalmark-copy.jsonl.gz', file, 'application/gzip');
    else env.saveFile('signalmark-copy.json', file, 'application/json');
    noteSaved(env, attempts);
    say(true, m.theCopyIsDownloaded);
  }

  async function removeCopy({ name }: Snapshot): Promise<void> {
    const removed = await (await env.openCopies()).remove(name);
    await listCopies();
    say(removed, removed ? m.theCopyIsDeleted : m.theCopyCouldNotBeDeleted);
  }

  return { $copies, $preview, $copyMessage, listCopies, lookInto, closeCopy, restoreCopy, downloadCopy, removeCopy };
}
