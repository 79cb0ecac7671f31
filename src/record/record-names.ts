/** What the record's storage is called. Project pages of one account share an origin, so every name carries the site's base path. */
interface RecordNames {
  readonly database: string;
  readonly channel: string;
  readonly canary: string;
  /** What the keys of the journal begin with. */
  readonly journal: string;
}

/** @param base the site's base path: `/` or `/signalmark/` */
export const recordNames = (base: string): RecordNames => ({
  database: `signalmark:${base}`,
  channel: `signalmark:${base}`,
  canary: `signalmark:${base}:canary`,
  journal: `signalmark:${base}:waiting:`,
});
