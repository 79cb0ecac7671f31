import { atom } from 'nanostores';
import * as m from '../../messages/en/settings.ts';
import { examOf } from '../../record/journal/waiting.ts';
import { wipeLoss } from '../../record/merge/guard.ts';
import type { RecordCounts, RecordDump } from '../../record/record-store.ts';
import type { Transfer, TransferJob, TransferResults } from '../../record/transfer/transfer.ts';
import { noteSaved } from '../copies/reminder.ts';
import type { Page } from '../shared/page.ts';
import { beforeImport } from './before-import.ts';
import { importWords } from './import-words.ts';

/** Work on the whole record that is under way. */
interface DataWork {
  readonly what: TransferJob['what'] | 'copy';
  /** How far it has come, 0..1. */
  readonly share: number;
}

/** A file that was looked at, and what importing it would do. */
interface ImportOffer extends ReturnType<typeof importWords> {
  readonly file: Blob;
}

const EMPTY: RecordDump = { attempts: [], events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] };
const NOTHING_YET: RecordCounts = { attempts: 0, events: 0, flags: 0, sessions: 0, settings: 0, sittings: 0, steps: 0 };
const NO_COPY = m.noCopyCouldBeKeptIn;
const NOT_OPEN = m.yourRecordCouldNotBeOpened;

/** What can be done with the whole record. */
export function dataStore(page: Page) {
  const { env, openLight, recordAsItIs, discard, sendWaiting } = page;
  /** What the last thing done with the whole record came to, for a person. */
  const $dataMessage = atom<{ readonly ok: boolean; readonly text: string } | undefined>(undefined);
  const $work = atom<DataWork | undefined>(undefined);
  const $offer = atom<ImportOffer | undefined>(undefined);
  /** How much is stored on this device; undefined until that is known. */
  const $counts = atom<RecordCounts | undefined>(undefined);

  let current: Transfer<unknown> | undefined;
  let canceled = false;

  const say = (ok: boolean, text: string) => $dataMessage.set({ ok, text });

  /** One job at a time; undefined where it failed, was canceled or another one is under way: the reason is said. */
  async function run<J extends TransferJob>(job: J): Promise<TransferResults[J['what']] | undefined> {
    if ($work.get()) return undefined;
    $dataMessage.set(undefined);
    canceled = false;
    $work.set({ what: job.what, share: 0 });
    const { what } = job;
    try {
      const transfer = await env.transfer(job, (share) => $work.get() && $work.set({ what, share }));
      current = transfer;
      // It was canceled before it had begun.
      if (canceled) transfer.cancel();
      const result = await transfer.done;
      if (result.ok) return result.value;
      say(false, result.error === 'canceled' ? m.canceled : result.error.message);
    } catch {
      say(false, m.thePartOfThisSiteThat);
    } finally {
      current = undefined;
      $work.set(undefined);
    }
    return undefined;
  }

  /** How much there is; asked anew after each change. */
  async function countRecord(): Promise<void> {
    const counts = await (await openLight())?.counts();
    if (counts?.ok) $counts.set(counts.value);
  }

  /** The record as a file. */
  async function exportRecord(): Promise<boolean> {
    if (!(await openLight())) {
      say(false, NOT_OPEN);
      return false;
    }
    const exported = await run({ what: 'export' });
    if (!exported) return false;
    env.saveFile('signalmark-record.jsonl.gz', exported.file, 'application/gzip');
    noteSaved(env, exported.counts.attempts);
    say(true, m.downloaded(exported.counts.attempts));
    return true;
  }

  /** The store, open or lost: what was lost can be imported again. */
  async function openOrLost() {
    const store = await recordAsItIs();
    const opened = await store.open();
    if (opened.ok || opened.error.code === 'lost') return store;
    say(false, opened.error.message);
    return undefined;
  }

  /** Finds out what a file would do, and offers to import it. Changes nothing. */
  async function lookAtFile(file: Blob): Promise<void> {
    $offer.set(undefined);
    const store = await openOrLost();
    if (!store) return;
    const report = await run({ what: 'look', file, now: env.now() });
    if (!report) return;
    const counts = await store.counts();
    $offer.set({ file, ...importWords(counts.ok ? counts.value : NOTHING_YET, report) });
  }

  /** Imports the file that was looked at. All or nothing; doing it twice changes nothing more. */
  async function importOffered(): Promise<void> {
    const offer = $offer.get();
    const store = offer && !$work.get() && (await openOrLost());
    if (!offer || !store) return;
    $work.set({ what: 'copy', share: 0 });
    await beforeImport(page, (share) => $work.set({ what: 'copy', share }));
    $work.set(undefined);
    const report = await run({ what: 'import', file: offer.file, now: env.now() });
    if (!report) return;
    $offer.set(undefined);
    // The rows are in already: this ends a loss, and tells pages and tabs to read anew.
    await store.merge(EMPTY, env.now());
    await openLight();
    await sendWaiting();
    await countRecord();
    const { added, changed, conflicts, unread } = report;
    const flags = added.flags + changed.flags;
    say(
      true,
      [
        m.broughtIn(m.answersAndNotes(added.attempts, flags)),
        ...(report.known > 0 ? [m.theRestOfTheFileWas] : []),
        ...(conflicts > 0 ? [m.onQuestionTwoDifferentNotesAre(conflicts)] : []),
        ...(unread > 0 ? [m.couldNotBeReadAndUnread(unread)] : []),
      ].join(' '),
    );
  }

  /** What deleting would lose, in words. */
  async function describeDelete(exam?: string): Promise<string> {
    const store = await openLight();
    const [here, gone] = await Promise.all([store?.counts(), store?.counts(exam)]);
    return here?.ok && gone?.ok ? wipeLoss(here.value, gone.value).message : '';
  }

  /**
   * Deletes the whole record, or that of one exam.
   * @param keep a copy of the record as it is, so that this can be undone: without it nothing is deleted. False with no exam: all copies go, too.
   */
  async function deleteRecord(exam?: string, keep = true): Promise<void> {
    const store = await openLight();
    const { takeCopy } = await import('../copies/take-copy.ts');
    const taken = keep && store ? await takeCopy(page, 'delete') : 'empty';
    if (taken === 'failed') return say(false, NO_COPY);
    // What waits to be stored goes too, or it would come back.
    const putBack = await discard((it) => exam === undefined || examOf(it) === exam);
    const wiped = await store?.wipe(exam);
    if (!wiped?.ok) putBack();
    if (!wiped?.ok) return say(false, wiped ? wiped.error.message : m.yourRecordCouldNotBeOpenedSo);
    env.tellDue(exam ?? '', []);
    await countRecord();
    const copy = taken === 'taken' ? m.aCopyOfItAsIt : '';
    if (exam) return say(true, m.thisExamStartsAnew(copy));
    const { forgetOwnFile } = await import('../copies/own-file-writes.ts');
    // A file of the learner's own must not follow into an empty record.
    await forgetOwnFile(page);
    if (keep) return say(true, m.yourRecordIsDeleted(copy));
    const { removeCopies } = await import('../copies/remove-copies.ts');
    const gone = await removeCopies(page);
    say(gone, m.everythingIsDeletedFromThisDevice(gone));
  }

  return {
    ...{ $dataMessage, $work, $offer, $counts },
    ...{ countRecord, exportRecord, lookAtFile, importOffered, describeDelete, deleteRecord },
    cancelWork() {
      canceled = true;
      current?.cancel();
    },
    dropOffer: () => $offer.set(undefined),
  };
}
