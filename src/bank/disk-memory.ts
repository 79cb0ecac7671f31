import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Parsed } from '../content/diagnostic.ts';
import type { SourceFile } from '../content/source-text.ts';
import { type BankMemory, bankMemory, type Kept, materials, type World } from './memory.ts';

/** What is known of a file, by what made it. */
interface Entry {
  readonly text: string;
  readonly result: Parsed<unknown>;
  kept?: { readonly by: string; readonly kept: Kept };
}

interface Shard {
  readonly entries: Map<string, Entry>;
  /** What was asked for in this run: nothing else is kept. */
  readonly used: Set<string>;
  changed: boolean;
}

/** A memory that the next run has too. */
export interface DiskMemory extends BankMemory {
  save(): void;
}

/** Content roots that are remembered, those used last. */
const ROOTS = 4;

const hashOf = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 32);
};

const sumOf = (body: Uint8Array): Buffer => createHash('sha256').update(body).digest();
const SUM_LENGTH = 32;

/** Whatever lies there that is not as it was written is as good as nothing: also one flipped bit, which could be a wrong key. */
function readShard(file: string): Shard {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SUM_LENGTH);
    const entries: unknown = sumOf(body).equals(bytes.subarray(0, SUM_LENGTH)) ? deserialize(body) : undefined;
    if (entries instanceof Map) return { entries, used: new Set(), changed: false };
  } catch {
    // It is not there, or by another version of Node.
  }
  return { entries: new Map(), used: new Set(), changed: false };
}

/** Deletes what other code has left, and the roots that were not used for longest. */
function thin(folder: string, code: string, root: string): void {
  for (const name of readdirSync(folder)) if (name !== code) rmSync(join(folder, name), { recursive: true, force: true });
  const others = readdirSync(join(folder, code))
    .filter((name) => name !== root)
    .map((name) => ({ name, at: statSync(join(folder, code, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of others.slice(ROOTS - 1)) rmSync(join(folder, code, name), { recursive: true, force: true });
}

/** Where a memory of a content root lies in its folder. */
export const memoryPlace = (folder: string, base: string, code: string): string => join(folder, code, hashOf(base));

/**
 * A memory that lies in a folder: everything is kept with a hash of all that it depends on, the code included, so that it is never stale. The
 * result is the same with and without. Where nothing can be written, it remembers for as long as it lives.
 */
export function diskMemory(folder: string, base: string, code: string): DiskMemory {
  const inner = bankMemory();
  const root = hashOf(base);
  const place = memoryPlace(folder, base, code);
  const shards = new Map<string, Shard>();
  const texts = new WeakMap<object, { readonly shard: Shard; readonly entry: Entry }>();
  const worlds = new WeakMap<World, string>();

  const shardOf = (path: string): Shard => {
    const name = hashOf(path).slice(0, 2);
    const shard = shards.get(name) ?? readShard(join(place, name));
    shards.set(name, shard);
    return shard;
  };

  return {
    parsed<T>(file: SourceFile, parse: (file: SourceFile) => Parsed<T>): Parsed<T> {
      const shard = shardOf(file.path);
      const name = `${parse.name} ${file.path}`;
      const text = hashOf(file.text);
      let entry = shard.entries.get(name);
      if (entry?.text !== text) {
        entry = { text, result: parse(file) };
        shard.entries.set(name, entry);
        shard.changed = true;
      }
      shard.used.add(name);
      const { value } = entry.result;
      if (typeof value === 'object' && value !== null) texts.set(value, { shard, entry });
      // The parser is part of the name, so the result is of its type.
      return entry.result as Parsed<T>;
    },
    world(exam, parsed, make) {
      const world = inner.world(exam, parsed, make);
      const files = materials(parsed).flatMap(({ path, text }) => [path, text]);
      worlds.set(world, hashOf(exam, ...files));
      return world;
    },
    compiled(question, family, world, make) {
      const from = texts.get(question);
      const of = worlds.get(world);
      if (!from || of === undefined) return inner.compiled(question, family, world, make);
      const by = `${of} ${family}`;
      if (from.entry.kept?.by !== by) {
        from.entry.kept = { by, kept: make() };
        from.shard.changed = true;
      }
      return from.entry.kept.kept;
    },
    save() {
      try {
        mkdirSync(place, { recursive: true });
        for (const [name, { entries, used, changed }] of shards) {
          if (!changed && used.size === entries.size) continue;
          const file = join(place, `${name}.${process.pid}`);
          const body = serialize(new Map([...entries].filter(([key]) => used.has(key))));
          writeFileSync(file, Buffer.concat([sumOf(body), body]));
          renameSync(file, join(place, name));
        }
        for (const name of readdirSync(place)) if (!shards.has(name)) rmSync(join(place, name), { force: true });
        thin(folder, code, root);
      } catch {
        // A folder that cannot be written to costs time, nothing else.
      }
    },
  };
}
