import type { StoreFault } from '../../record/record-store.ts';

/** True if trying again is of no use, nor wanted: another page goes on with it, or it was deleted. */
export const isRefused = ({ code }: StoreFault): boolean => code === 'taken' || code === 'deleted';
