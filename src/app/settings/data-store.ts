import { atom } from 'nanostores';
import { openRecord, recordAsItIs } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';

/** What the last thing done with the whole record came to, for a person. */
export const $dataMessage = atom<{ readonly ok: boolean; readonly text: string } | undefined>(undefined);

/** Set once a download of the record was offered and taken in this visit: deleting is allowed from then on without asking again. */
export const $downloaded = atom(false);

const say = (ok: boolean, text: string) => $dataMessage.set({ ok, text });
const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The record as a file. */
export async function exportRecord(): Promise<boolean> {
  const store = await openRecord();
  const dump = await store?.dump();
  if (!dump?.ok) {
    say(false, dump ? dump.error.message : 'Your record could not be opened. The rescue page may still get the data out.');
    return false;
  }
  const { toBackup } = await import('../../record/backup/backup.ts');
  world().saveFile('signalmark-record.json', toBackup(dump.value), 'application/json');
  $downloaded.set(true);
  say(true, `Downloaded: ${many(dump.value.attempts.length, 'attempt')} and all stars, notes and settings.`);
  return true;
}

/** Adds the record in a file to this one. All or nothing; doing it twice changes nothing more. */
export async function importRecord(file: Blob): Promise<void> {
  const { fromBackup } = await import('../../record/backup/backup.ts');
  const dump = await fromBackup(file);
  if (!dump.ok) return say(false, dump.error.message);
  const store = (await openRecord()) ?? (await recordAsItIs());
  const merged = await store.merge(dump.value);
  if (!merged.ok) return say(false, merged.error.message);
  // Where it was lost, it is there again.
  await openRecord();
  const { attempts, flags, known } = merged.value;
  say(
    true,
    `Brought in ${many(attempts, 'attempt')}${flags > 0 ? ` and ${many(flags, 'starred or noted question')}` : ''}.${known > 0 ? ' The rest of the file was here already.' : ''}`,
  );
}

/** Deletes the whole record, or that of one exam. */
export async function deleteRecord(exam?: string): Promise<void> {
  const store = await openRecord();
  const wiped = await store?.wipe(exam);
  if (!wiped?.ok) return say(false, wiped ? wiped.error.message : 'Your record could not be opened, so nothing was deleted.');
  world().tellDue(exam ?? '', []);
  say(
    true,
    exam ? 'This exam starts anew: its answers, stars and notes are deleted.' : 'Everything is deleted from this device.',
  );
}
