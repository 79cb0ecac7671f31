import { Dexie } from 'dexie';
import { ok, type Result } from '../../core/result.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { type FoldRow, foldedLog, foldIn, logIn, PIECE } from '../fold-row.ts';
import type { KeptFold, LogMark, LogPieces, StoreFault } from '../record-store.ts';
import { findDevice, getDevice } from './dexie-device.ts';
import { partitionValid } from './dexie-reads.ts';
import type { RecordDb } from './dexie-record-db.ts';
import { writing } from './dexie-transaction.ts';
import { LOG_KEY } from './forget-folds.ts';

/** Folds and what came after them, as of one moment; rows are still to be parsed. */
const readFolded = (db: RecordDb, keys: readonly string[], code: string) =>
  db.dexie.transaction('r', [db.meta, db.folds, db.attempts], async () => {
    const [device, [log, ...rows]] = await Promise.all([getDevice(db), db.folds.bulkGet([LOG_KEY, ...keys])]);
    const mark: LogMark = { log: logIn(log), device: device.id, seq: device.seq };
    const kept = rows.map((row) => foldIn(row, code, mark)).filter((one): one is KeptFold => one !== undefined);
    if (kept.length === 0 || kept.length < keys.length) return { mark, kept: [], found: [] };
    const from = Math.min(...kept.map(({ seq }) => seq));
    const found = await db.attempts
      .where('[device+seq]')
      .between([device.id, from], [device.id, Dexie.maxKey], false, true)
      .toArray();
    return { mark, kept, found };
  });

/** Attempts of a device from one number to another, both included; rows are still to be parsed. */
const ofDevice = (db: RecordDb, device: string, from: number, to: number | typeof Dexie.maxKey, open = false) =>
  db.attempts.where('[device+seq]').between([device, from], [device, to], !open, true);

/** A row of the index by device, which has both. */
type Indexed = { readonly device: string; readonly seq: number } | undefined;

/** Goes through the log device by device, in one transaction; `parse` reads rows and notes those it cannot. */
const walkAttempts = <T>(
  db: RecordDb,
  parse: (rows: readonly unknown[]) => readonly Attempt[],
  work: (log: LogPieces) => Promise<T>,
): PromiseLike<{ readonly result: T; readonly mark: LogMark; readonly highest: number }> =>
  db.dexie.transaction('r', [db.meta, db.folds, db.attempts], async () => {
    const [device, log] = await Promise.all([getDevice(db), db.folds.get(LOG_KEY)]);
    const devices: string[] = [];
    for (;;) {
      const from = [devices.at(-1) ?? '', devices.length === 0 ? Dexie.minKey : Dexie.maxKey];
      const next = (await db.attempts.where('[device+seq]').above(from).first()) as Indexed;
      if (next === undefined) break;
      devices.push(next.device);
    }
    const own = (await ofDevice(db, device.id, 0, Dexie.maxKey).reverse().first()) as Indexed;
    const result = await work({
      devices,
      async read(of, after) {
        const next = (await ofDevice(db, of, after, Dexie.maxKey, true).first()) as Indexed;
        if (next === undefined) return { attempts: [], last: undefined };
        // By numbers, not by rows: copies of a browser profile may have given a number twice.
        const last = next.seq + PIECE - 1;
        return { attempts: parse(await ofDevice(db, of, next.seq, last).toArray()), last };
      },
    });
    return { result, mark: { log: logIn(log), device: device.id, seq: device.seq }, highest: own?.seq ?? 0 };
  });

/** False where the log was changed meanwhile. */
export const putFolds = (db: RecordDb, mark: LogMark, code: string, folds: ReadonlyMap<string, unknown>): Promise<boolean> =>
  writing(db, ['meta', 'folds'], async () => {
    const [device, log] = await Promise.all([findDevice(db), db.folds.get(LOG_KEY)]);
    if (device?.id !== mark.device || logIn(log) !== mark.log) return false;
    await db.folds.bulkPut([...folds].map(([key, value]): FoldRow => ({ ...mark, key, code, value })));
    return true;
  });

type Run = <T>(work: (db: RecordDb) => PromiseLike<T>) => Promise<Result<T, StoreFault>>;
type TellUnfit = (unfit: readonly string[]) => void;

/** See `ProgressStore.folded`. */
export async function folded(run: Run, tellUnfit: TellUnfit, keys: readonly string[], code: string) {
  const read = await run((db) => readFolded(db, keys, code));
  if (!read.ok) return read;
  const { mark, kept, found } = read.value;
  const { rows, unfit } = partitionValid('attempts', found);
  tellUnfit(unfit);
  return ok(foldedLog(mark, kept, rows, unfit.length));
}

/** See `ProgressStore.walkLog`. */
export async function walkLog<T>(run: Run, tellUnfit: TellUnfit, work: (log: LogPieces) => Promise<T>) {
  const unfit: string[] = [];
  const parse = (rows: readonly unknown[]) => {
    const sorted = partitionValid('attempts', rows);
    unfit.push(...sorted.unfit);
    return sorted.rows;
  };
  const walked = await run((db) => {
    unfit.length = 0;
    return walkAttempts(db, parse, work);
  });
  if (!walked.ok) return walked;
  tellUnfit(unfit);
  const { result, mark, highest } = walked.value;
  return ok({ result, mark: unfit.length === 0 && highest <= mark.seq ? mark : undefined });
}
