import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeHash } from './code-hash.ts';
import { type DiskMemory, diskMemory, memoryPlace } from './disk-memory.ts';

/** Where what was read is kept from one run to the next, and from how many files on that is worth it. */
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/signalmark');
const MANY = 200;

/** Whether this code has read a content root before. */
export const isKept = (base: string): boolean => existsSync(memoryPlace(CACHE, base, codeHash()));

/** Whether so many files are worth remembering: fewer are read anew in no more time. */
export const isWorthKeeping = (files: number): boolean => files >= MANY;

/** The memory of a content root that the next run has too; undefined where the files are too few for one. */
export const keptMemory = (base: string, files: number): DiskMemory | undefined =>
  isWorthKeeping(files) ? diskMemory(CACHE, base, codeHash()) : undefined;
