/** A line of the journal: its key carries the order. */
interface JournalLine {
  readonly key: string;
  readonly text: string;
}

/**
 * A second place for what the record has not taken yet, apart from IndexedDB and shared by the site's tabs. Everything is done at once, so that it holds before the
 * page can close. Never throws: where it cannot be used, it keeps nothing and says so.
 */
export interface Journal {
  /** Everything kept, in the order of the keys. */
  lines(): readonly JournalLine[];
  /** Keeps a line in place of one with the same key; false where it is refused. */
  put(key: string, text: string): boolean;
  remove(key: string): void;
  /** Told when another tab changed it. Returns the way to stop. */
  watch(listener: () => void): () => void;
}
