import { atom } from 'nanostores';
import { examOf } from '../../record/journal/waiting.ts';
import type { Page } from '../shared/page.ts';

const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** What can be done with the whole record. */
export function dataStore({ env, openRecord, recordAsItIs, discard, sendWaiting }: Page) {
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
    say(true, `Downloaded: ${many(dump.value.attempts.length, 'attempt')} and all stars, notes and settings.`);
    return true;
  }

  /** Adds the record in a file to this one. All or nothing; doing it twice changes nothing more. */
  async function importRecord(file: Blob): Promise<void> {
    const { fromBackup } = await import('../../record/backup/backup.ts');
    const dump = await fromBackup(file);
    if (!dump.ok) return say(false, dump.error.message);
    const store = (await openRecord()) ?? (await recordAsItIs());
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

  /** Deletes the whole record, or that of one exam. */
  async function deleteRecord(exam?: string): Promise<void> {
    const store = await openRecord();
    // What waits to be stored goes too, or it would come back.
    const putBack = await discard((it) => exam === undefined || examOf(it) === exam);
    const wiped = await store?.wipe(exam);
    if (!wiped?.ok) putBack();
    if (!wiped?.ok) return say(false, wiped ? wiped.error.message : 'Your record could not be opened, so nothing was deleted.');
    env.tellDue(exam ?? '', []);
    say(
      true,
      exam ? 'This exam starts anew: its answers, stars and notes are deleted.' : 'Everything is deleted from this device.',
    );
  }

  return { $dataMessage, exportRecord, importRecord, deleteRecord };
}
