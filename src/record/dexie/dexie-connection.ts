import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { Canary } from '../canary.ts';
import type { RecordVersion } from '../migrations/record-version.ts';
import type { StoreFault } from '../record-store.ts';
import { faultOf, storeFault } from '../store-fault.ts';
import { beginRecord, findDevice } from './dexie-device.ts';
import { type IndexedDbParts, nativeVersion, type OpeningEvents, type RecordDb, recordDb } from './dexie-record-db.ts';

export interface ConnectionOptions {
  readonly name: string;
  readonly canary: Canary;
  readonly newId: () => string;
  readonly versions: readonly RecordVersion[];
  readonly parts: IndexedDbParts | undefined;
}

export interface Connection {
  readonly db: RecordDb;
  /** The record was here and is gone; the database is new and empty. Until that is settled nothing but a merge may write. */
  lost: boolean;
  close(): void;
}

/** What ends a connection from outside. */
export interface ConnectionEvents extends OpeningEvents {
  /** A newer version of the site takes the database over. The connection is closed. */
  newer(): void;
  /** Deleted, cleared or broken. The connection is closed. */
  broken(): void;
}

/** Longest wait for the list of databases, ms. Chromium never answers it while it clears them. */
const LISTING = 250;

/** True if the database bears a higher version than ours. Looked up without opening it; where a browser cannot say, `open` refuses later. */
const isNewer = async ({ indexedDB }: IndexedDbParts, name: string, version: number): Promise<boolean> => {
  const patience = new Promise<IDBDatabaseInfo[]>((resolve) => setTimeout(() => resolve([]), LISTING));
  try {
    const all = await Promise.race([indexedDB.databases?.() ?? [], patience]);
    return all.some((each) => each.name === name && (each.version ?? 0) > version);
  } catch {
    return false;
  }
};

/**
 * Opens the database and makes sure that it is the record. A new database is a fresh start only if no record was here before:
 * `knew` says that this page has seen one, the canary that the device has, the browser's `dataLoss` that it threw one away.
 */
export const connect = async (
  { name, canary, newId, versions, parts }: ConnectionOptions,
  events: ConnectionEvents,
  knew: boolean,
): Promise<Result<Connection, StoreFault>> => {
  if (parts === undefined) return err(storeFault('unavailable'));
  if (await isNewer(parts, name, nativeVersion(versions))) return err(storeFault('newer'));
  let dropped = false;
  const upgrading = (all: boolean): void => {
    dropped = all;
    events.upgrading(all);
  };
  const db = recordDb(name, versions, parts, { ...events, upgrading });
  let live = false;
  const close = (): void => {
    live = false;
    db.dexie.close({ disableAutoOpen: true });
  };
  // Answering false keeps Dexie's own answers, warnings on the console, from running.
  db.dexie.on('versionchange', (event) => {
    close();
    if ((event.newVersion ?? 0) > 0) events.newer();
    else events.broken();
    return false;
  });
  db.dexie.on('blocked', () => false);
  db.dexie.on('close', () => {
    if (live) events.broken();
  });
  try {
    await db.dexie.open();
    const begun = (await findDevice(db)) !== undefined;
    const lost = !begun && (dropped || knew || (await canary.read()));
    if (!begun && !lost) await beginRecord(db, newId);
    live = true;
    return ok({ db, lost, close });
  } catch (cause) {
    close();
    return err(faultOf(cause));
  }
};
