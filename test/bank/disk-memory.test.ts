import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateBank } from '../../bench/generate-bank.ts';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { type DiskMemory, diskMemory } from '../../src/bank/disk-memory.ts';
import type { SourceFile } from '../../src/content/source-text.ts';
import { miniBank } from './mini-bank.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalmark-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A run as the checker does one, and how many files it read and questions it compiled. */
function run(files: readonly SourceFile[], code = 'code') {
  const memory = diskMemory(folder, '/root', code);
  const done = { read: 0, compiled: 0 };
  const counting: DiskMemory = {
    ...memory,
    parsed(file, parse) {
      // The name of the parser is what its results are kept under.
      const counted = (one: SourceFile) => {
        done.read += 1;
        return parse(one);
      };
      return memory.parsed(file, Object.defineProperty(counted, 'name', { value: parse.name }));
    },
    compiled: (question, family, world, make) =>
      memory.compiled(question, family, world, () => {
        done.compiled += 1;
        return make();
      }),
  };
  const bank = compileBank(files, { memory: counting });
  memory.save();
  return { bank, ...done };
}

const all = [...miniBank, ...generateBank(20, 1)];
const edited = (of: string, change: (text: string) => string): readonly SourceFile[] =>
  all.map((file) => (file.path.endsWith(of) ? { ...file, text: change(file.text) } : file));

describe('a memory on the disk', () => {
  it('gives the same bank and problems as a run from nothing, and reads nothing that is as it was', () => {
    const first = run(all);
    expect(first.read).toBe(all.length);
    const second = run(all);
    expect([second.read, second.compiled]).toEqual([0, 0]);
    expect(second.bank).toEqual(compileBank(all));
  });

  it('reads one question after an edit of it, and compiles all of an exam after an edit of what they refer to', () => {
    run(all);
    const one = edited('weekly-policies.md', (text) => text.replace('change every week', 'change twice a day'));
    const after = run(one);
    expect([after.read, after.compiled]).toEqual([1, 1]);
    expect(after.bank).toEqual(compileBank(one));
    const cue = edited('lookup-1.md', (text) => text.replace('for: [lookup]', 'for: [tuning]'));
    const then = run(cue);
    expect(then.read).toBe(2);
    expect(then.compiled).toBeGreaterThan(15);
    expect(then.bank).toEqual(compileBank(cue));
  });

  it('forgets what is gone, and what other code has made', () => {
    run(all);
    expect(run(miniBank).read).toBe(0);
    expect(run(all).read).toBe(all.length - miniBank.length);
    expect(run(all, 'other').read).toBe(all.length);
    expect(readdirSync(folder)).toEqual(['other']);
  });

  it('is as good as nothing where it was cut short or is something else', () => {
    run(all);
    const shards = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/][\da-f]{2}$/.test(name));
    for (const [at, name] of shards.entries())
      writeFileSync(join(folder, name), at % 2 === 0 ? readFileSync(join(folder, name)).subarray(0, 40) : 'text');
    const after = run(all);
    expect(after.read).toBe(all.length);
    expect(after.bank).toEqual(compileBank(all));
    expect(run(all).read).toBe(0);
  });

  it('is as good as nothing where one bit of it is another: a letter of a key, say', () => {
    run(all);
    const shards = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /[\\/][\da-f]{2}$/.test(name));
    for (const name of shards) {
      const bytes = readFileSync(join(folder, name));
      const at = bytes.lastIndexOf('weekly');
      const place = at < 0 ? bytes.length - 1 : at;
      bytes[place] = (bytes[place] ?? 0) ^ 2;
      writeFileSync(join(folder, name), bytes);
    }
    const after = run(all);
    expect(after.read).toBe(all.length);
    expect(after.bank).toEqual(compileBank(all));
  });

  it('does without a folder that cannot be written to', () => {
    writeFileSync(join(folder, 'file'), '');
    const memory = diskMemory(join(folder, 'file'), '/root', 'code');
    expect(compileBank(miniBank, { memory })).toEqual(compileBank(miniBank));
    expect(() => memory.save()).not.toThrow();
  });
});
