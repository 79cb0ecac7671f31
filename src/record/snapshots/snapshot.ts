/** Why a copy was made: once a day of use, after many answers, or before something changed the record as a whole. */
const REASONS = ['day', 'answers', 'import', 'delete', 'restore', 'upgrade'] as const;
export type SnapshotReason = (typeof REASONS)[number];

/** A copy of the record, as its file's name tells of it: nothing has to be opened to list copies. */
export interface Snapshot {
  /** The file's name. */
  readonly name: string;
  /** Copies are counted, and their order is this number, never their time: clocks run wrong. */
  readonly n: number;
  /** Wall time, ms, and minutes east of UTC then. */
  readonly at: number;
  readonly zone: number;
  readonly reason: SnapshotReason;
  /** How many attempts are in it, and how many rows in all. */
  readonly attempts: number;
  readonly rows: number;
  /** Size of the file, and what its bytes add up to: a copy that does not fit its name is damaged. */
  readonly bytes: number;
  readonly digest: string;
}

export const snapshotName = ({ n, at, zone, reason, attempts, rows, bytes, digest }: Omit<Snapshot, 'name'>): string =>
  `${[n, at, zone, reason, attempts, rows, bytes, digest].join('.')}.copy`;

const NAME = /^(\d+)\.(\d+)\.(-?\d+)\.([a-z]+)\.(\d+)\.(\d+)\.(\d+)\.([0-9a-f]+)\.copy$/;

/** The copy that a file is by its name; undefined for any other file. */
export const readSnapshotName = (name: string): Snapshot | undefined => {
  const [, n, at, zone, why, attempts, rows, bytes, digest = ''] = NAME.exec(name) ?? [];
  const reason = REASONS.find((one) => one === why);
  const numbers = [n, at, zone, attempts, rows, bytes].map(Number);
  if (reason === undefined || !numbers.every(Number.isSafeInteger)) return undefined;
  return {
    ...{ name, n: Number(n), at: Number(at), zone: Number(zone), reason },
    ...{ attempts: Number(attempts), rows: Number(rows), bytes: Number(bytes), digest },
  };
};

/** The newest first. Of two with one number, made by two pages at once, the name decides. */
export const newestFirst = (all: readonly Snapshot[]): readonly Snapshot[] =>
  [...all].sort((a, b) => b.n - a.n || (a.name < b.name ? 1 : -1));
