import { Dexie, type Table as DexieTable, type Transaction } from 'dexie';
import { migrateRow } from '../migrations/migrate.ts';
import type { RecordVersion } from '../migrations/record-version.ts';
import type { Table } from '../parse/parse-record.ts';

/** What the database holds: the kinds of row, the device's own row, what could not be read, and what is only derived. */
export type StoreName = Table | 'meta' | 'aside' | 'folds';

/** The database as Dexie gives it: rows are unknown until parsed. */
export interface RecordDb extends Readonly<Record<StoreName, DexieTable<unknown, string>>> {
  readonly dexie: Dexie;
}

/** The parts of IndexedDB that are used. Tests bring their own. */
export interface IndexedDbParts {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** What happens while the database opens. */
export interface OpeningEvents {
  /** An older connection elsewhere does not let go. */
  blocked(): void;
  /** The database is being made or upgraded. `dropped`: the browser found it damaged and threw it away (Chromium tells). */
  upgrading(dropped: boolean): void;
}

/** Dexie counts in tenths, so that there was room for 1.1 once. */
export const nativeVersion = (versions: readonly RecordVersion[]): number => versions.length * 10;

/**
 * Dexie answers a newer database by opening it as it is, a changed schema by raising the version, and a broken connection by
 * opening again: all three would write into data that nobody has looked at. So it gets a factory that opens exactly one version,
 * and once.
 */
const openOnce = (factory: IDBFactory, wanted: number, events: OpeningEvents): Pick<IDBFactory, 'open' | 'databases'> => {
  let opened = false;
  return {
    // Where this is missing Dexie keeps a database of its own with the names of all others.
    databases: async () => [],
    open(name, version) {
      if (version !== wanted) throw new DOMException(`The database is not of version ${wanted}.`, 'VersionError');
      if (opened) throw new DOMException('The connection is closed.', 'InvalidStateError');
      const request = factory.open(name, version);
      request.addEventListener('success', () => {
        opened = true;
      });
      request.addEventListener('blocked', () => events.blocked());
      request.addEventListener('upgradeneeded', (event) => events.upgrading(Reflect.get(event, 'dataLoss') === 'total'));
      return request;
    },
  };
};

const upgradeRows = async (transaction: Transaction, { version, rows }: RecordVersion, chain: readonly RecordVersion[]) => {
  for (const table of Object.keys(rows ?? {}) as Table[]) {
    await transaction
      .table(table)
      .toCollection()
      .modify((row, ref) => {
        ref.value = migrateRow(table, row, version - 1, chain.slice(0, version));
      });
  }
};

/**
 * Describes the database to Dexie; nothing is opened yet. Strict: a transaction is done once it is on the disk, also after a power
 * cut. It never opens by itself, since each opening must be looked at (newer? lost?), and caches nothing, for speed.
 */
export const recordDb = (
  name: string,
  versions: readonly RecordVersion[],
  { indexedDB, IDBKeyRange }: IndexedDbParts,
  events: OpeningEvents,
): RecordDb => {
  const dexie = new Dexie(name, {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    indexedDB: openOnce(indexedDB, nativeVersion(versions), events),
    IDBKeyRange,
  });
  for (const each of versions) {
    const version = dexie.version(each.version).stores({ ...each.stores });
    if (each.rows !== undefined) version.upgrade((transaction) => upgradeRows(transaction, each, versions));
  }
  const table = (of: StoreName) => dexie.table<unknown, string>(of);
  return {
    dexie,
    aside: table('aside'),
    attempts: table('attempts'),
    events: table('events'),
    flags: table('flags'),
    folds: table('folds'),
    meta: table('meta'),
    sessions: table('sessions'),
    settings: table('settings'),
    sittings: table('sittings'),
    steps: table('steps'),
  };
};
