import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { StoreChange, StoreFault } from '../record-store.ts';
import { storeFault } from '../store-fault.ts';
import { type Connection, type ConnectionEvents, type ConnectionOptions, connect } from './dexie-connection.ts';
import type { RecordDb } from './dexie-record-db.ts';

/** Longest wait before a learner is told that the record does not open, ms. It is promised within 2 s. */
const LATE = 1500;

/** Pause before looking again after the browser has cut the connection, ms: while it clears its storage, nothing opens. */
export const SETTLING = 250;

type Connected = Result<Connection, StoreFault>;

/** Keeps one connection to the database, opens it anew where it broke, and tells faults once. */
interface Connector {
  /** The open database. `evenLost`: also where the record is gone and nothing has been decided yet. */
  get(evenLost?: boolean): Promise<Result<RecordDb, StoreFault>>;
  /** The loss is settled: the new record counts. */
  settle(): void;
  /** False once nothing can be written any more: closed, or a newer version has taken over. */
  alive(): boolean;
  /** Something changed elsewhere: if the record was lost, another tab may have settled it. */
  recheck(): void;
  /** True if the record is gone and nothing has been decided yet. */
  isLost(): boolean;
  /** Lets this connection go, if it still is the one in use, so that the next `get` looks at the database afresh. */
  drop(db: RecordDb): void;
  /** Lets the connection go for good. */
  close(): void;
}

export const makeConnector = (options: ConnectionOptions, tell: (change: StoreChange) => void): Connector => {
  let current: { soon: Promise<Connected>; connection?: Connection } | undefined;
  let ended: StoreFault | undefined;
  let reported: StoreFault | undefined;
  let knew = false;

  const report = (fault: StoreFault | undefined): void => {
    if (fault?.code !== reported?.code) tell(fault === undefined ? { what: 'open' } : { what: 'fault', fault });
    reported = fault;
  };

  const release = (): void => {
    const connection = current?.connection;
    current = undefined;
    connection?.close();
  };

  const arrived = (mine: NonNullable<typeof current>, result: Connected): void => {
    if (current !== mine) {
      // Given up for late, and nothing newer has been begun: take it all the same.
      if (result.ok && current === undefined && ended === undefined) current = mine;
      else if (result.ok) result.value.close();
      if (current !== mine) return;
    }
    mine.soon = Promise.resolve(result);
    if (!result.ok) {
      if (result.error.code === 'newer') ended = result.error;
      current = undefined;
      report(result.error);
      return;
    }
    mine.connection = result.value;
    knew ||= !result.value.lost;
    report(result.value.lost ? storeFault('lost') : undefined);
  };

  const start = (): NonNullable<typeof current> => {
    let late = (): void => {};
    const waited = new Promise<Connected>((resolve) => {
      late = () => {
        const fault = storeFault('blocked');
        if (mine.connection === undefined && current === mine) report(fault);
        resolve(err(fault));
      };
    });
    const timer = setTimeout(() => {
      late();
      // No word of another tab, so it may hang for good: the next call begins anew.
      if (current === mine) current = undefined;
    }, LATE);
    const events: ConnectionEvents = {
      blocked: () => {
        clearTimeout(timer);
        late();
      },
      // An upgrade of many rows may take longer than the wait, and is not stuck.
      upgrading: () => clearTimeout(timer),
      newer: () => {
        ended = storeFault('newer');
        release();
        report(ended);
      },
      broken: () => {
        if (current !== mine) return;
        current = undefined;
        // Looks at once whether the record is still there, so that a loss is told before the next answer is given.
        setTimeout(() => ended === undefined && void connector.get(), SETTLING);
      },
    };
    const done = connect(options, events, knew).then((result) => {
      clearTimeout(timer);
      arrived(mine, result);
      return result;
    });
    const mine: NonNullable<typeof current> = { soon: Promise.race([done, waited]) };
    return mine;
  };

  const connector: Connector = {
    async get(evenLost = false) {
      if (ended !== undefined) return err(ended);
      current ??= start();
      const connected = await current.soon;
      if (!connected.ok) return connected;
      return connected.value.lost && !evenLost ? err(storeFault('lost')) : ok(connected.value.db);
    },
    settle() {
      if (current?.connection !== undefined) current.connection.lost = false;
      knew = true;
      report(undefined);
    },
    alive: () => ended === undefined,
    recheck() {
      if (!connector.isLost()) return;
      release();
      void connector.get();
    },
    isLost: () => current?.connection?.lost === true,
    drop(db) {
      if (current?.connection?.db === db) release();
    },
    close() {
      ended ??= storeFault('closed');
      release();
    },
  };
  return connector;
};
