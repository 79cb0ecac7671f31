import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { endLine, headLine, rowLine } from '../src/record/backup/format.ts';
import { RECORD_VERSION } from '../src/record/migrations/versions.ts';
import { serveSite } from '../test/browser/site-server.ts';
import { newAnswer, stored } from '../test/record/rows.ts';
import type { Figure } from './figure.ts';

/** Answers; SIGNALMARK_ANSWERS puts another number in the place of the larger. */
const SIZES = [100_000, Number(process.env['SIGNALMARK_ANSWERS'] ?? 1_000_000)] as const;
const START = Date.UTC(2020, 0, 1);
const HOURS = 3_600_000;

/** A backup of so many answers as a device gives it, written without ever holding it whole. */
async function writeBackup(path: string, count: number): Promise<void> {
  const gzip = createGzip();
  const out = gzip.pipe(createWriteStream(path));
  gzip.write(headLine(RECORD_VERSION));
  const ids = Array.from({ length: count }, () => randomUUID()).sort();
  const device = randomUUID();
  for (const [i, id] of ids.entries()) {
    const item = `aif-c01/${1 + (i % 5)}.${1 + (i % 3)}/question-${(i * 7919) % 445}`;
    const row = stored(newAnswer(id, { item, family: item, at: START + i * 90_000, spent: (i * 977) % 90_000 }), device, i + 1);
    if (!gzip.write(rowLine('attempts', row))) await once(gzip, 'drain');
  }
  gzip.end(endLine(count));
  await once(out, 'finish');
}

/** Resident memory of the browser's processes and all they have begun, MB: of all together, and of the one that has the page. */
function memoryOf(profile: string): readonly [all: number, renderer: number] {
  let all = 0;
  let renderer = 0;
  const parents = new Map<string, string>();
  const own = new Set<string>();
  const facts = new Map<string, { readonly command: string; readonly size: number }>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      parents.set(pid, /PPid:\t(\d+)/.exec(status)?.[1] ?? '');
      // Pages of files in memory, which are shared, do not count.
      facts.set(pid, { command, size: Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 });
      if (command.includes(profile)) own.add(pid);
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOwn = (pid: string | undefined): boolean =>
    pid !== undefined && pid !== '' && (own.has(pid) || isOwn(parents.get(pid)));
  for (const [pid, { command, size }] of facts) {
    if (!isOwn(pid)) continue;
    all += size;
    if (command.includes('--type=renderer')) renderer = Math.max(renderer, size);
  }
  return [all, renderer];
}

interface Seen {
  readonly seconds: number;
  readonly peak: number;
  readonly renderer: number;
  readonly silence: number;
}

/** Does something with the page, and looks on: how long it took, memory at its highest, the longest time the page did not answer. */
async function watched(page: Page, profile: string, work: () => Promise<unknown>): Promise<Seen> {
  await page.evaluate(() => {
    const state = { last: performance.now(), longest: 0 };
    Object.assign(globalThis, { watchState: state });
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last - 20);
      state.last = now;
    }, 20);
  });
  let [peak, renderer] = [0, 0];
  const timer = setInterval(() => {
    const [all, one] = memoryOf(profile);
    peak = Math.max(peak, all);
    renderer = Math.max(renderer, one);
  }, 500);
  const began = performance.now();
  await work();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(timer);
  const silence = await page.evaluate(() => (globalThis as unknown as { watchState: { longest: number } }).watchState.longest);
  console.error(`    ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB, ${renderer.toFixed(0)} MB, ${silence.toFixed(0)} ms`);
  return { seconds, peak, renderer, silence };
}

async function chooseFile(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'), // cspell:disable-line
    page.getByRole('button', { name: 'Bring in a record' }).click(),
  ]);
  await chooser.setFiles(path);
  await page.getByRole('heading', { name: 'Bring in this file?' }).waitFor({ timeout: HOURS });
}

async function measure(context: BrowserContext, profile: string, address: string, folder: string, count: number) {
  const file = join(folder, `${count}.jsonl.gz`);
  await writeBackup(file, count);
  const fresh = async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(HOURS);
    await page.goto(address);
    await page.getByRole('button', { name: 'Bring in a record' }).waitFor();
    return page;
  };
  const page = await fresh();
  const look = await watched(page, profile, () => chooseFile(page, file));
  const bringIn = await watched(page, profile, async () => {
    await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
    await page.getByText(`Brought in ${count.toLocaleString('en-US')} answers`).waitFor();
  });
  await page.close();
  const next = await fresh();
  let size = 0;
  const download = await watched(next, profile, async () => {
    const [saved] = await Promise.all([
      next.waitForEvent('download', { timeout: HOURS }),
      next.getByRole('button', { name: 'Download my record' }).click(),
    ]);
    size = statSync(await saved.path()).size;
  });
  await next.close();
  return { look, 'bring in': bringIn, download, size };
}

/** A record of 10^5 and of 10^6 answers, looked at, brought in and downloaded in a browser (some ten minutes). */
export async function longRecordFigures(): Promise<readonly Figure[]> {
  const dist = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
  const site = await serveSite(dist);
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-bench-'));
  try {
    const results = [];
    for (const count of SIZES) {
      const profile = join(folder, `profile-${count}`);
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: findBrowser(),
        args: ['--no-sandbox'],
        serviceWorkers: 'block',
      });
      results.push(await measure(context, profile, site.url('/settings/'), folder, count));
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
    const [less, more] = results;
    if (!less || !more) return [];
    const sizes = SIZES.map((size) => size.toLocaleString('en-US')).join(', ');
    const figures = (['look', 'bring in', 'download'] as const).flatMap((what): readonly Figure[] => {
      const [a, b] = [less[what], more[what]];
      const both = (key: keyof Seen, unit: string, digits = 0) =>
        `${a[key].toFixed(digits)} ${unit}, ${b[key].toFixed(digits)} ${unit}`;
      return [
        { what: `${what}, time: ${sizes}, ratio`, value: `${both('seconds', 's', 1)}, ${(b.seconds / a.seconds).toFixed(1)}x` },
        { what: `${what}, peak memory, whole browser`, value: both('peak', 'MB') },
        { what: `${what}, peak memory, page with its worker`, value: both('renderer', 'MB') },
        { what: `${what}, longest time the page did not answer`, value: both('silence', 'ms') },
      ];
    });
    return [
      ...figures,
      { what: 'size of the download', value: results.map(({ size }) => `${(size / 1e6).toFixed(1)} MB`).join(', ') },
    ];
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
