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
  /** Told that a database of an older version is about to be upgraded, which waits for it: the moment for a copy. Must not reject. */
  readonly beforeUpgrade: (() => Promise<void>) | undefined;
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

/** Longest wait for the copy before an upgrade, ms: an upgrade is all or nothing even without one. */
const COPYING = 20_000;

/** The version of the database, 0 where there is none. Looked up without opening it; undefined where the browser cannot say. */
const storedVersion = async ({ indexedDB }: IndexedDbParts, name: string): Promise<number | undefined> => {
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, LISTING));
  try {
    const all = await Promise.race([indexedDB.databases?.(), patience]);
    return all && (all.find((each) => each.name === name)?.version ?? 0);
  } catch {
    return undefined;
  }
};

/** The same by opening it as it is (Firefox before 126 lists no databases). Nothing is made where nothing is. */
const versionByOpening = ({ indexedDB }: IndexedDbParts, name: string): Promise<number> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('upgradeneeded', () => request.transaction?.abort());
    request.addEventListener('error', (event) => {
      event.preventDefault();
      resolve(0);
    });
    request.addEventListener('success', () => {
      resolve(request.result.version);
      request.result.close();
    });
  });

/**
 * Opens the database and makes sure that it is the record. A new database is a fresh start only if no record was here before:
 * `knew` says that this page has seen one, the canary that the device has, the browser's `dataLoss` that it threw one away.
 */
export const connect = async (
  { name, canary, newId, versions, parts, beforeUpgrade }: ConnectionOptions,
  events: ConnectionEvents,
  knew: boolean,
): Promise<Result<Connection, StoreFault>> => {
  if (parts === undefined) return err(storeFault('unavailable'));
  const wanted = nativeVersion(versions);
  const listed = await storedVersion(parts, name);
  // Where a browser cannot say, `open` refuses what is newer.
  if ((listed ?? 0) > wanted) return err(storeFault('newer'));
  if (beforeUpgrade) {
    const version = listed ?? (await versionByOpening(parts, name));
    if (version > 0 && version < wanted) {
      // It may take longer than the wait after which a record counts as stuck.
      events.upgrading(false);
      await Promise.race([beforeUpgrade(), new Promise((resolve) => setTimeout(resolve, COPYING))]);
    }
  }
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
