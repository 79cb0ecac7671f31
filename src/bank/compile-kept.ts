import type { CompiledBank } from '../content/compile/compiled.ts';
import type { Sources } from '../content/disk.ts';
import { compileBank } from './compile-bank.ts';
import { keptMemory } from './kept-memory.ts';

/** Compiles a content root with what an earlier run has kept of the files that have not changed, and keeps it for the next one. `base`: the root's folder. */
export function compileKept(base: string, { files, assets }: Sources): CompiledBank {
  const memory = keptMemory(base, files.length);
  const bank = compileBank(files, { assets, ...(memory && { memory }) });
  memory?.save();
  return bank;
}
