import { ok, type Result } from '../../core/result.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import { foldedLog, foldIn, PIECE } from '../fold-row.ts';
import { orderOf } from '../merge/row-order.ts';
import type { KeptFold, LogMark, ProgressStore, StoreFault } from '../record-store.ts';
import type { MemoryDisk } from './memory-disk.ts';

interface Parts {
  device(): { readonly id: string; readonly seq: number };
  answer<T>(work: () => T): Promise<Result<T, StoreFault>>;
}

/** What is folded from a log in memory, as long as that only grows. */
export function memoryFolds(
  disk: MemoryDisk,
  { device, answer }: Parts,
): Pick<ProgressStore, 'folded' | 'walkLog' | 'keepFolds'> {
  return {
    folded: (keys, code) =>
      answer(() => {
        const { id, seq } = device();
        const mark: LogMark = { log: disk.log, device: id, seq };
        const held = keys
          .map((key) => foldIn(disk.folds.get(key), code, mark))
          .filter((one): one is KeptFold => one !== undefined);
        const kept = held.length < keys.length ? [] : held;
        if (kept.length === 0) return foldedLog(mark, [], [], 0);
        const from = Math.min(...kept.map((one) => one.seq));
        const isAfter = (one: Attempt): boolean => one.device === id && one.seq > from;
        return foldedLog(mark, kept, [...disk.attempts.values()].filter(isAfter).sort(orderOf('attempts')), 0);
      }),
    async walkLog(work) {
      const begun = await answer(() => {
        const { id, seq } = device();
        const all = [...disk.attempts.values()].sort(orderOf('attempts'));
        return { all, mark: { log: disk.log, device: id, seq } };
      });
      if (!begun.ok) return begun;
      const { all, mark } = begun.value;
      const result = await work({
        devices: [...new Set(all.map((one) => one.device))].sort(),
        async read(of, after) {
          const own = all.filter((one) => one.device === of && one.seq > after);
          const last = own[0] && own[0].seq + PIECE - 1;
          return { attempts: own.filter(({ seq }) => seq <= (last ?? 0)), last };
        },
      });
      return ok({ result, mark: foldedLog(mark, [], all, 0).mark });
    },
    async keepFolds(mark, code, folds) {
      const done = await answer(() => {
        if (disk.log !== mark.log || device().id !== mark.device) return false;
        for (const [key, value] of folds) disk.folds.set(key, structuredClone({ ...mark, key, code, value }));
        return true;
      });
      return done.ok && done.value;
    },
  };
}

/** Throws all folds away, and lets none be kept that are being made. */
export function forgetFolds(disk: MemoryDisk, log: string): void {
  disk.folds.clear();
  disk.log = log;
}
