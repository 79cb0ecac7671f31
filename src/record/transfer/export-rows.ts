import { endLine, headLine, rowLine } from '../backup/format.ts';
import { KEY_FIELDS } from '../merge/row-order.ts';
import { RECORD_VERSION } from '../migrations/versions.ts';
import { TABLES, type Table } from '../parse/parse-record.ts';
import type { AsideRow, RecordCounts } from '../record-store.ts';
import { answered } from './idb.ts';
import type { ExportReport, ToldShare } from './transfer.ts';

/** So many rows are read at a time: half a megabyte or so. */
const ROWS = 500;

/** The rows of a store in the order of their keys. Each piece is a transaction of its own, so that nobody waits to write meanwhile. */
async function* rowsOf(db: IDBDatabase, store: Table | 'aside'): AsyncGenerator<readonly unknown[]> {
  const field = store === 'aside' ? 'id' : KEY_FIELDS[store];
  for (let range: IDBKeyRange | undefined; ; ) {
    const rows: readonly unknown[] = await answered(db.transaction(store).objectStore(store).getAll(range, ROWS));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < ROWS || typeof last !== 'object' || last === null) return;
    range = IDBKeyRange.lowerBound(Reflect.get(last, field), true);
  }
}

const countsOf = async (db: IDBDatabase): Promise<RecordCounts> => {
  const transaction = db.transaction(TABLES);
  const counts = await Promise.all(TABLES.map((table) => answered(transaction.objectStore(table).count())));
  return Object.fromEntries(TABLES.map((table, i) => [table, counts[i] ?? 0])) as unknown as RecordCounts;
};

/** The record as the text of a backup, in pieces. Rows go out as they lie there, whether they can be read or not. */
async function* backupText(db: IDBDatabase, of: number, told: ToldShare): AsyncGenerator<string> {
  let done = 0;
  yield headLine(RECORD_VERSION);
  for (const table of TABLES) {
    for await (const rows of rowsOf(db, table)) {
      done += rows.length;
      yield rows.map((row) => rowLine(table, row)).join('');
      told(Math.min(1, done / of));
    }
  }
  for await (const rows of rowsOf(db, 'aside')) {
    done += rows.length;
    yield (rows as readonly AsideRow[]).map(({ table, row }) => rowLine(table, row)).join('');
  }
  yield endLine(done);
}

/** Packed pieces of this size go into a blob at once, which browsers keep on disk. */
const PIECE = 4_000_000;

/** Packs pieces of text into one file. */
export const packed = async (pieces: AsyncIterable<string> | Iterable<string>): Promise<Blob> => {
  const gzip = new CompressionStream('gzip');
  const type = 'application/gzip';
  const reading = (async () => {
    const reader = gzip.readable.getReader();
    let file = new Blob([], { type });
    let parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (value) parts.push(value);
      size += value?.length ?? 0;
      if (done || size > PIECE) {
        file = new Blob([file, ...parts], { type });
        parts = [];
        size = 0;
      }
      if (done) return file;
    }
  })();
  const writer = gzip.writable.getWriter();
  const utf8 = new TextEncoder();
  for await (const piece of pieces) await writer.write(utf8.encode(piece));
  await writer.close();
  return reading;
};

/** The whole record as a file. */
export const exportRows = async (db: IDBDatabase, told: ToldShare): Promise<ExportReport> => {
  const counts = await countsOf(db);
  const of = Math.max(
    1,
    TABLES.reduce((sum, table) => sum + counts[table], 0),
  );
  return { file: await packed(backupText(db, of, told)), counts };
};
