import { atom } from 'nanostores';
import { examOf } from '../../record/journal/waiting.ts';
import { noteSaved } from '../copies/reminder.ts';
import type { Page } from '../shared/page.ts';

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const NO_COPY =
  'No copy could be kept in this browser, so nothing was deleted. Download your record, or choose to delete it without a copy.';

/** What can be done with the whole record. */
export function dataStore(page: Page) {
  const { env, openRecord, recordAsItIs, discard, sendWaiting } = page;
  /** What the last thing done with the whole record came to, for a person. */
  const $dataMessage = atom<{ readonly ok: boolean; readonly text: string } | undefined>(undefined);

  const say = (ok: boolean, text: string) => $dataMessage.set({ ok, text });

  /** The record as a file. */
  async function exportRecord(): Promise<boolean> {
    const store = await openRecord();
    const dump = await store?.dump();
    if (!dump?.ok) {
      say(false, dump ? dump.error.message : 'Your record could not be opened. The rescue page may still get the data out.');
      return false;
    }
    const { toBackup } = await import('../../record/backup/backup.ts');
    env.saveFile('signalmark-record.json', toBackup(dump.value), 'application/json');
    noteSaved(env, dump.value.attempts.length);
    say(true, `Downloaded: ${many(dump.value.attempts.length, 'attempt')} and all stars, notes and settings.`);
    return true;
  }

  /** Adds the record in a file to this one. All or nothing; doing it twice changes nothing more. */
  async function importRecord(file: Blob): Promise<void> {
    const { fromBackup } = await import('../../record/backup/backup.ts');
    const dump = await fromBackup(file);
    if (!dump.ok) return say(false, dump.error.message);
    const store = (await openRecord()) ?? (await recordAsItIs());
    // Where a copy cannot be kept the file is taken in all the same: a merge never deletes.
    const { takeCopy } = await import('../copies/take-copy.ts');
    await takeCopy(page, 'import');
    const merged = await store.merge(dump.value);
    if (!merged.ok) return say(false, merged.error.message);
    // Where it was lost, it is there again, and takes what waits.
    await openRecord();
    await sendWaiting();
    const { attempts, flags, known } = merged.value;
    say(
      true,
      `Brought in ${many(attempts, 'attempt')}${flags > 0 ? ` and ${many(flags, 'starred or noted question')}` : ''}.${known > 0 ? ' The rest of the file was here already.' : ''}`,
    );
  }

  /**
   * Deletes the whole record, or that of one exam.
   * @param keep a copy of the record as it is, so that this can be undone: without it nothing is deleted. False with no exam: all copies go, too.
   */
  async function deleteRecord(exam?: string, keep = true): Promise<void> {
    const store = await openRecord();
    const { takeCopy } = await import('../copies/take-copy.ts');
    const taken = keep && store ? await takeCopy(page, 'delete') : 'empty';
    if (taken === 'failed') return say(false, NO_COPY);
    // What waits to be stored goes too, or it would come back.
    const putBack = await discard((it) => exam === undefined || examOf(it) === exam);
    const wiped = await store?.wipe(exam);
    if (!wiped?.ok) putBack();
    if (!wiped?.ok) return say(false, wiped ? wiped.error.message : 'Your record could not be opened, so nothing was deleted.');
    env.tellDue(exam ?? '', []);
    const copy = taken === 'taken' ? ' A copy of it as it was is kept in this browser.' : '';
    if (exam) return say(true, `This exam starts anew: its answers, stars and notes are deleted.${copy}`);
    const { forgetOwnFile } = await import('../copies/own-file-writes.ts');
    // A file of the learner's own must not follow into an empty record.
    await forgetOwnFile(page);
    if (keep) return say(true, `Your record is deleted.${copy}`);
    const { removeCopies } = await import('../copies/remove-copies.ts');
    const gone = await removeCopies(page);
    say(gone, `Everything is deleted from this device${gone ? ', copies too.' : ', but for copies that could not be deleted.'}`);
  }

  return { $dataMessage, exportRecord, importRecord, deleteRecord };
}
