/** The largest file that is read, bytes: a hundred thousand answers or so. */
export const BACKUP_CAP = 50_000_000;
