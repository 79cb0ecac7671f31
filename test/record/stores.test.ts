import { afterEach, describe, it } from 'vitest';
import { dexiePlace } from './dexie-place.ts';
import { memoryPlace } from './memory-place.ts';
import { STORE_CONTRACT } from './store-contract.ts';

describe('the record in memory', () => {
  for (const { title, run } of STORE_CONTRACT) it(title, () => run(memoryPlace()));
});

describe('the record in IndexedDB', () => {
  let close = (): void => {};
  afterEach(() => close());
  for (const { title, run } of STORE_CONTRACT) {
    it(title, () => {
      const place = dexiePlace();
      close = place.closeAll;
      return run(place);
    });
  }
});
