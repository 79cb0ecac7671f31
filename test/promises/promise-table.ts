import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

export const ROOT = resolve(import.meta.dirname, '../..');

/** Titles of tests by the file they are in, below `test/`. */
export type NamedTests = Readonly<Record<string, readonly string[]>>;

export interface Promised {
  readonly promise: string;
  /** What the tests break, stop or forge. */
  readonly fault: string;
  /** Names of stored figures. */
  readonly figures?: readonly string[];
  readonly tests: NamedTests;
}

/** A test of 0.4.0 that could not see what it was for, and those in its place. */
export interface Replaced {
  readonly weak: string;
  /** The commit since which the new ones pass. */
  readonly by: string;
  readonly tests: NamedTests;
}

interface PromiseTable {
  readonly promises: Readonly<Record<number, Promised>>;
  readonly replaced: readonly Replaced[];
}

/** What the tests counted when they last ran with many rounds, and when that was. */
export type StoredFigures = Readonly<Record<string, { readonly day: string; readonly counts: Readonly<Record<string, number>> }>>;

export const FIGURES = join(import.meta.dirname, 'figures.json');

export const readTable = (): PromiseTable => parse(readFileSync(join(import.meta.dirname, 'promises.yaml'), 'utf8'));
export const readFigures = (): StoredFigures => JSON.parse(readFileSync(FIGURES, 'utf8'));
