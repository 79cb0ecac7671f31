import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAhead } from '../../integrations/read-ahead.ts';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { keptMemory } from '../../src/bank/kept-memory.ts';
import { readSources } from '../../src/content/disk.ts';
import { MINI_BANK } from '../bank/mini-bank.ts';

// Nobody has read it before, and it has so many files that what is read is kept.
const ROOT = mkdtempSync(join(tmpdir(), 'signalmark-ahead-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
cpSync(MINI_BANK, ROOT, { recursive: true });
const lessons = join(ROOT, 'content/mini-c01/lessons/3.1');
const lesson = readFileSync(join(lessons, 'prompting.md'), 'utf8');
for (let n = 0; n < 200; n++) writeFileSync(join(lessons, `prompting-${n}.md`), lesson);

describe('content that was read ahead', () => {
  it('is neither read nor compiled again by who needs it next', async () => {
    await readAhead(ROOT);
    const { files, assets } = readSources(ROOT);
    const memory = keptMemory(ROOT, files.length) ?? expect.fail();
    const again: string[] = [];
    compileBank(files, {
      assets,
      memory: {
        ...memory,
        parsed: (file, parse) => {
          // What is kept goes by the parser's name.
          const noted = (one: typeof file) => {
            again.push(one.path);
            return parse(one);
          };
          return memory.parsed(file, Object.defineProperty(noted, 'name', { value: parse.name }));
        },
        compiled: (question, family, world, make) =>
          memory.compiled(question, family, world, () => {
            again.push(question.file);
            return make();
          }),
      },
    });
    expect(again).toEqual([]);
  }, 60_000);

  it('that cannot be read there does not keep anybody waiting', async () => {
    await expect(readAhead('/nowhere/at/all')).resolves.toBeUndefined();
  });
});
