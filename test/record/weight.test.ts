import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOM = new URL('../../src/record/', import.meta.url);

/** Bytes on the wire: bundled, minified, brotli. */
const weigh = async (name: string): Promise<number> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry: fileURLToPath(new URL(name, ROOM)), formats: ['es'] } },
  });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return brotliCompressSync(chunks.map((chunk) => ('code' in chunk ? chunk.code : '')).join('')).length;
};

/** What a file pulls in by static imports that stay at run time, itself included: addresses of files, and names of packages. */
const pulledIn = (module: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(module)) return seen;
  seen.add(module);
  if (!module.startsWith('file:')) return seen;
  for (const [, what = '', from = ''] of readFileSync(new URL(module), 'utf8').matchAll(
    /^(?:import|export) ([^;]*?)from '([^']+)';/gms,
  )) {
    if (!what.startsWith('type ')) pulledIn(from.startsWith('.') ? new URL(from, module).href : from, seen);
  }
  return seen;
};

describe('what ships to the phone', () => {
  it('the parser of the record weighs at most 3 kB', async () => {
    expect(await weigh('parse/parse-record.ts')).toBeLessThanOrEqual(3000);
  });

  // 8 of them for reading and unpacking a file; the page itself loads none of it.
  it('the worker that reads and writes backups, parser and unpacker included, weighs at most 12 kB', async () => {
    expect(await weigh('transfer/transfer-worker.ts')).toBeLessThanOrEqual(12_000);
  });

  it('only what is named after it pulls in Dexie', () => {
    const files = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(15);
    const heavy = files.filter((path) => pulledIn(new URL(path, ROOM).href).has('dexie'));
    expect(heavy).toContain('dexie/dexie-store.ts');
    expect(heavy.filter((path) => !path.startsWith('dexie/'))).toEqual([]);
  });
});
