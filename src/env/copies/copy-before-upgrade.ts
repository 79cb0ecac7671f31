import { rescueRecord } from '../../record/backup/rescue.ts';
import type { CopyFolder } from '../../record/snapshots/copy-folder.ts';
import { takeSnapshot } from '../../record/snapshots/snapshots.ts';

const lengthsIn = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>).flatMap(([list, rows]) =>
      Array.isArray(rows) ? [[list, rows.length]] : [],
    ),
  );

/**
 * Keeps a copy of a database of an older version, raw and as it lies, before it is upgraded: a backup of that version. A record without
 * a row needs none. Never rejects: an upgrade is all or nothing, and goes on without a copy where none can be kept.
 */
export const copyBeforeUpgrade = async (
  folder: CopyFolder,
  database: string,
  moment: { readonly at: number; readonly zone: number },
  factory?: IDBFactory,
): Promise<void> => {
  try {
    const raw = await rescueRecord(database, factory);
    if (!raw.ok) return;
    const lengths = lengthsIn(raw.value);
    const rows = Object.values(lengths).reduce((sum, length) => sum + length, 0);
    if (rows === 0) return;
    const file = new Blob([raw.value], { type: 'application/json' });
    await takeSnapshot(folder, { ...moment, reason: 'upgrade' }, { file, attempts: lengths['attempts'] ?? 0, rows });
  } catch {
    // Without a copy, then.
  }
};
