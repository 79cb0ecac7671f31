import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { listens } from '../test/browser/listens.ts';
import { type Figure, median } from './figure.ts';
import { generateBank } from './generate-bank.ts';
import { writeFiles } from './write-files.ts';

const QUESTIONS = 1_000;
const ROUNDS = 7;
const PROJECT = join(import.meta.dirname, '..');
const LONGEST_MS = 60_000;

/** From the moment a question's file is saved to the moment its open page shows the change, in `npm run dev`. */
export async function devEditFigures(): Promise<readonly Figure[]> {
  const root = mkdtempSync(join(tmpdir(), 'signalmark-edit-'));
  const files = generateBank(QUESTIONS, 1);
  writeFiles(root, files);
  const edited = files.find(({ path, text }) => path.startsWith('questions/') && !/^status:/m.test(text));
  if (edited === undefined) throw new Error('The bank has no question.');
  const server = spawn(process.execPath, ['scripts/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: PROJECT,
    env: { ...process.env, SIGNALMARK_CONTENT: root },
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    const origin = await listens(server);
    const page = await browser.newPage();
    const [, exam, task, slug] = /^questions\/([^/]+)\/([^/]+)\/(.+)\.md$/.exec(edited.path) ?? [];
    await page.goto(`${origin}/${exam}/questions/${task}/${slug}/`, { timeout: LONGEST_MS });
    const front = edited.text.indexOf('\n---\n', 4) + 5;
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      await page.waitForTimeout(2000);
      const said = `Round ${round} of the edits.`;
      const began = performance.now();
      writeFiles(root, [{ ...edited, text: `${edited.text.slice(0, front)}\n${said} ${edited.text.slice(front).trimStart()}` }]);
      await page.getByText(said).first().waitFor({ timeout: LONGEST_MS });
      // The first one loads what the next ones have.
      if (round > 0) times.push(performance.now() - began);
    }
    const most = Math.max(...times).toFixed(0);
    return [{ what: `${QUESTIONS} questions: an edit is shown in dev`, value: `${median(times).toFixed(0)} ms (most ${most})` }];
  } finally {
    await browser.close();
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    rmSync(root, { recursive: true });
  }
}
