import { memoryDisk } from '../../src/record/memory/memory-disk.ts';
import { openMemoryStore } from '../../src/record/memory/memory-store.ts';
import { counter } from './counter.ts';
import type { StorePlace } from './store-contract.ts';

export const memoryPlace = (): StorePlace => {
  const disk = memoryDisk();
  const newId = counter('device');
  return { tab: () => openMemoryStore(newId, disk) };
};
