import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { fixFiles } from '../../src/bank/fix/fix-files.ts';
import { bankMemory } from '../../src/bank/memory.ts';
import type { CompiledBank } from '../../src/content/compile/compiled.ts';
import { readSources } from '../../src/content/disk.ts';
import type { SourceFile } from '../../src/content/source-text.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The small bank that is free of problems. */
export const MINI_BANK = join(FIXTURES, 'mini-bank');
export const BAD_FILES = join(FIXTURES, 'bad');

export const miniBank: readonly SourceFile[] = readSources(MINI_BANK).files;

const memory = bankMemory();

/** Compiles a variant of the small bank; what is as in the variant before is not read again (memory.test.ts: that changes nothing). */
export const compileMini = (files: readonly SourceFile[]): CompiledBank => compileBank(files, { memory });

/** Fixes all that can be fixed in a variant of the small bank, or in its wanted files. */
export const fixMini = (files: readonly SourceFile[], wanted: (file: string) => boolean = () => true) =>
  fixFiles(files, wanted, { memory });

/** The small bank with some files replaced or added. */
export function miniBankWith(...files: readonly SourceFile[]): readonly SourceFile[] {
  const changed = new Set(files.map(({ path }) => path));
  return [...miniBank.filter(({ path }) => !changed.has(path)), ...files];
}

/** A file of the small bank, with a piece of its text replaced. The piece must be there. */
export function edited(path: string, from: string, to: string): SourceFile {
  const file = miniBank.find((one) => one.path === path);
  if (file === undefined || !file.text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { path, text: file.text.replace(from, () => to) };
}

/** Folders under test/fixtures/bad: each holds files laid over the small bank, and what must be told of them. */
export const badFolders = (): readonly string[] => readdirSync(BAD_FILES).filter((name) => !name.includes('.'));

export const readBad = (name: string): unknown => JSON.parse(readFileSync(join(BAD_FILES, name, 'expected.json'), 'utf8'));
