import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDropBox } from './drop-box.ts';

const SCRIPT = join(import.meta.dirname, '../scripts/try-drop-box.mjs');

/** What the script says of an address, and how it ends. */
function tryBox(...given: readonly string[]): Promise<{ readonly said: string; readonly code: number | null }> {
  const run = spawn(process.execPath, [SCRIPT, ...given]);
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (piece) => (said += piece));
  return new Promise((done) => run.on('close', (code) => done({ said, code })));
}

it('a drop box that takes new files, replaces none and gives none out is told as one', async () => {
  const box = await openDropBox({ strict: true });
  const { said, code } = await tryBox(box.address, 'https://exams.example.org');
  expect(said).not.toContain('BAD');
  expect(code).toBe(0);
  expect([...box.files.values()]).toEqual(['{}\n']);
  await box.stop();
});

it('one that replaces files, or is not there, is told what it lacks', async () => {
  const box = await openDropBox();
  const lax = await tryBox(box.address, 'https://exams.example.org');
  expect(lax.said.match(/^BAD .*$/gm)).toEqual(['BAD never replaces a file, whatever the request says (answered 201)']);
  expect(lax.code).toBe(1);
  await box.stop();
  expect((await tryBox(box.address, 'https://exams.example.org')).said).toContain('7 of 7 do not hold.');
  expect((await tryBox('in/')).code).toBe(2);
});
