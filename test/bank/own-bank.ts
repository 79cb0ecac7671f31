import { join } from 'node:path';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { keptMemory } from '../../src/bank/kept-memory.ts';
import { bankMemory } from '../../src/bank/memory.ts';
import type { CompiledBank } from '../../src/content/compile/compiled.ts';
import { readSources } from '../../src/content/disk.ts';
import type { SourceFile } from '../../src/content/source-text.ts';

/** The content of this repository, read once for all tests of a process; what the check step has compiled is known. */
const ROOT = join(import.meta.dirname, '../..');
const { files, assets } = readSources(ROOT);
const memory = keptMemory(ROOT, files.length) ?? bankMemory();

/** The bank of this repository with some files added; what was compiled before is not compiled again (memory.test.ts: that changes nothing). */
export const compileOwn = (...added: readonly SourceFile[]): CompiledBank =>
  compileBank([...files, ...added], { assets, memory });
