/**
 * Remembers, outside of the record's database, that there is a record. A browser may drop a database without a word; if the
 * canary still sings, the loss is noticed. Never throws and never rejects: where it cannot be kept, it reads false.
 */
export interface Canary {
  /** True if a record was here when last heard of. */
  read(): Promise<boolean>;
  write(there: boolean): Promise<void>;
}
