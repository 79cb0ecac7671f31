import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveSite } from '../test/browser/site-server.ts';
import { type Figure, median } from './figure.ts';

const ATTEMPTS = 100_000;
const CHUNK = 5000;
const ROUNDS = 5;
const START = Date.UTC(2026, 0, 1);

/** The screens that look back, and what stands there once the record is read: an empty one, a long one. */
const SCREENS = [
  ['home', '/', 'a.button.primary', '.stack .row a.button.primary'],
  ['review', '/aif-c01/review/', '.lead', '.due-list'],
  ['progress', '/aif-c01/progress/', '.task-bar', '.task-bar'],
] as const;

/** A long life of answers, of every question of the bank again and again. */
async function longLog() {
  const { questions } = await import('../test/browser/bank.ts');
  const { pastAttempts } = await import('../test/browser/past.ts');
  const all = [
    ...questions('multiple-choice'),
    ...questions('multiple-response'),
    ...questions('ordering'),
    ...questions('matching'),
  ];
  return pastAttempts(
    Array.from({ length: ATTEMPTS }, (_, n) => {
      const question = all[(n * 7) % all.length];
      if (!question) throw new Error('The bank is empty.');
      return { question, right: (n * 0.618) % 1 < 0.7, at: START + n * 200_000 };
    }),
  );
}

/** Puts rows into the database as it lies there, past the program: its own way in is measured elsewhere. */
async function fill(page: Page): Promise<void> {
  const log = await longLog();
  for (let at = 0; at < log.length; at += CHUNK) {
    await page.evaluate(
      (rows) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('signalmark:/');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const work = db.transaction('attempts', 'readwrite');
            for (const row of rows) work.objectStore('attempts').put(row);
            work.oncomplete = () => {
              db.close();
              resolve();
            };
            work.onerror = () => reject(work.error);
          };
        }),
      log.slice(at, at + CHUNK),
    );
  }
}

interface Seen {
  readonly paint: number;
  readonly ready: number;
  readonly heap: number;
}

async function look(context: BrowserContext, url: string, selector: string): Promise<Seen> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(`astro-island ${selector}`).first().waitFor({ timeout: 120_000 });
  const ready = await page.evaluate(() => performance.now());
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await page.close();
  return { paint, ready, heap: usedSize / 1e6 };
}

/** Home, review and progress with 100,000 attempts, as ratios to an empty record: first paint, time until the record is read and told, memory. */
export async function recordFigures(): Promise<readonly Figure[]> {
  const dist = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
  const site = await serveSite(dist);
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-bench-'));
  // Where the tests' helpers look for the built site.
  symlinkSync(dist, join(folder, 'site'));
  process.env['SIGNALMARK_TEST_FOLDER'] = folder;
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findBrowser(),
    args: ['--no-sandbox'],
    serviceWorkers: 'block',
  });
  const sample = async (long: boolean) => {
    const seen = new Map<string, Seen>();
    for (const [name, path, empty, full] of SCREENS) {
      const rounds: Seen[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await look(context, site.url(path), long ? full : empty));
      const of = (key: keyof Seen) => median(rounds.map((one) => one[key]));
      seen.set(name, { paint: of('paint'), ready: of('ready'), heap: of('heap') });
    }
    return seen;
  };
  try {
    const page = await context.newPage();
    await page.goto(site.url('/settings/'));
    await page.getByText('Nothing is stored yet.').waitFor();
    const empty = await sample(false);
    await fill(page);
    await page.close();
    const full = await sample(true);
    return SCREENS.flatMap(([name]) => {
      const [before, after] = [empty.get(name), full.get(name)];
      if (!before || !after) return [];
      const figure = (what: string, key: keyof Seen, unit: string): Figure => ({
        what: `${name}, ${what}: empty, ${ATTEMPTS.toLocaleString('en')} attempts, ratio`,
        value: `${before[key].toFixed(0)} ${unit}, ${after[key].toFixed(0)} ${unit}, ${(after[key] / before[key]).toFixed(1)}x`,
      });
      return [figure('first paint', 'paint', 'ms'), figure('until told', 'ready', 'ms'), figure('memory', 'heap', 'MB')];
    });
  } finally {
    await context.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
