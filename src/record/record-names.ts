/** What the record's storage is called. Project pages of one account share an origin, so every name carries the site's base path. */
interface RecordNames {
  readonly database: string;
  readonly channel: string;
  readonly canary: string;
  /** The folder of copies, among the site's own files. A name there has no slashes. */
  readonly copies: string;
  /** The database that remembers which file of the learner's own is kept up to date. */
  readonly ownFile: string;
  /** What the keys of the journal begin with. */
  readonly journal: string;
}

/** @param base the site's base path: `/` or `/signalmark/` */
export const recordNames = (base: string): RecordNames => ({
  database: `signalmark:${base}`,
  channel: `signalmark:${base}`,
  canary: `signalmark:${base}:canary`,
  copies: encodeURIComponent(`signalmark:${base}:copies`),
  ownFile: `signalmark:${base}:own-file`,
  journal: `signalmark:${base}:waiting:`,
});
