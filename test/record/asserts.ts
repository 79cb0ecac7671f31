import type { Result } from '../../src/core/result.ts';
import { canonicalJson } from '../../src/record/backup/canonical.ts';
import type { StoreChange, StoreFault } from '../../src/record/record-store.ts';

// Plain asserts, so that a browser can run the contract without a test framework.

export const equal = (actual: unknown, expected: unknown, what: string): void => {
  const [found, wanted] = [canonicalJson(actual), canonicalJson(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
};

/** The value of a result that must be one. */
export const value = async <T>(pending: Promise<Result<T, StoreFault>>): Promise<T> => {
  const result = await pending;
  if (!result.ok) throw new Error(`expected a value, found the fault ${result.error.code}: ${result.error.message}`);
  return result.value;
};

/** The fault of a result that must be one. */
export const fault = async (pending: Promise<Result<unknown, StoreFault>>, code: StoreFault['code']): Promise<StoreFault> => {
  const result = await pending;
  if (result.ok) throw new Error(`expected the fault ${code}, found ${canonicalJson(result.value)}`);
  equal(result.error.code, code, 'code');
  return result.error;
};

/** Waits for a change of this kind. Begin to listen before you cause it. */
export const hear = (
  store: { subscribe(listener: (change: StoreChange) => void): () => void },
  what: StoreChange['what'],
  within = 1000,
): Promise<StoreChange> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`heard no "${what}" within ${within} ms`)), within);
    const stop = store.subscribe((change) => {
      if (change.what !== what) return;
      clearTimeout(timer);
      stop();
      resolve(change);
    });
  });
