import type { StoreFault } from '../../record/record-store.ts';

/** Where the learner's record stands. `fault` tells what to do about it. */
export type RecordState =
  | { readonly status: 'closed' | 'opening' | 'ready' }
  | { readonly status: 'fault'; readonly fault: StoreFault };
