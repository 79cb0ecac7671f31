import { memoryDisk, openMemoryStore } from '../../src/progress/memory-store.ts';
import { counter } from './counter.ts';
import type { StorePlace } from './store-contract.ts';

export const memoryPlace = (): StorePlace => {
  const disk = memoryDisk();
  const newId = counter('device');
  return { tab: () => openMemoryStore(newId, disk) };
};
