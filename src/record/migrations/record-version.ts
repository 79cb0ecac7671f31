import type { Table } from '../parse/parse-record.ts';

/** A row as plain data, of whatever version. */
export type Row = Readonly<Record<string, unknown>>;

/** One version of the record: what its database looks like, and how a row of the version before becomes one of it. Frozen once released. */
export interface RecordVersion {
  /** 1, 2, 3, ... without gaps. */
  readonly version: number;
  /** Stores and indexes that are new or changed, in Dexie's notation: primary key first. `null` removes a store. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Lists that begin with this version: a backup of an older one has none of them. */
  readonly begins?: readonly Table[];
  /** Turns a row of the version before into one of this. Pure; a row already of this version stays as it is. */
  readonly rows?: { readonly [T in Table]?: (row: Row) => Row };
}
