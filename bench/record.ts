import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveSite } from '../test/browser/site-server.ts';
import { type Figure, median } from './figure.ts';

/** Answers of the long records; SIGNALMARK_ANSWERS puts another number in the place of the larger, 0 leaves it out. */
const SIZES = [100_000, Number(process.env['SIGNALMARK_ANSWERS'] ?? 1_000_000)] as const;
const CHUNK = 20_000;
const ROUNDS = 5;
/** From one answer to the next, ms; the last is some days ago. */
const GAP = 200_000;
const END = Date.UTC(2026, 10, 1);

const READY = 'section[aria-labelledby="readiness-title"] .lead';

/** The screens that look back, and what stands there once the record is read and told: an empty one, a long one. */
const SCREENS = [
  ['home', '/', 'astro-island:not(:has(.day-opening)) .first-way', 'astro-island .day .lead'],
  ['plan', '/aif-c01/plan/', 'astro-island form.plan-form', 'astro-island form.plan-form'],
  ['review', '/aif-c01/review/', 'astro-island .lead', 'astro-island .due-list'],
  ['progress', '/aif-c01/progress/', 'astro-island .split-bar', 'astro-island .split-bar'],
  ['progress with readiness', '/aif-c01/progress/', `astro-island ${READY}`, `astro-island ${READY}`],
] as const;

/** Each question of the bank, answered right and wrong. */
async function samples() {
  const { questions } = await import('../test/browser/bank.ts');
  const { pastAttempts } = await import('../test/browser/past.ts');
  const all = [
    ...questions('multiple-choice'),
    ...questions('multiple-response'),
    ...questions('ordering'),
    ...questions('matching'),
  ];
  const answered = (right: boolean) => pastAttempts(all.map((question) => ({ question, right, at: 0 })));
  return { right: answered(true), wrong: answered(false) };
}

/** Puts a long life of answers, of every question again and again, into the database as it lies there, past the program: its own way in is measured elsewhere. */
async function fill(page: Page, count: number): Promise<void> {
  const log = await samples();
  for (let from = 0; from < count; from += CHUNK)
    await page.evaluate(
      ([{ right, wrong }, first, last, begin, gap]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('signalmark:/');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const work = db.transaction('attempts', 'readwrite', { durability: 'relaxed' });
            const store = work.objectStore('attempts');
            for (let n = first; n < last; n += 1) {
              const list = (n * 0.618) % 1 < 0.7 ? right : wrong;
              const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
              store.put({ ...list[(n * 7) % list.length], id, seq: n + 1, at: begin + n * gap });
            }
            work.oncomplete = () => {
              db.close();
              resolve();
            };
            work.onerror = () => reject(work.error);
          };
        }),
      [log, from, Math.min(count, from + CHUNK), END - count * GAP, GAP] as const,
    );
}

interface Seen {
  readonly paint: number;
  readonly ready: number;
  readonly heap: number;
}

/** Opens a page, and waits until something stands there. Noted by the page itself: what it does next would keep it from answering. */
async function openUntil(context: BrowserContext, url: string, selector: string) {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      Object.assign(globalThis, { toldAt: performance.now() });
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true });
  }, selector);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'toldAt' in globalThis, undefined, { timeout: 240_000 });
  return { page, ready: await page.evaluate(() => (globalThis as unknown as { toldAt: number }).toldAt) };
}

async function look(context: BrowserContext, url: string, selector: string): Promise<Seen> {
  const { page, ready } = await openUntil(context, url, selector);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  const cdp = await context.newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await page.close();
  return { paint, ready, heap: usedSize / 1e6 };
}

/** The first visit to each screen, which reads all of the record, and waits until that was kept. */
async function firstVisits(context: BrowserContext, url: (path: string) => string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const [, path, , selector] of SCREENS) {
    const { page, ready } = await openUntil(context, url(path), selector);
    times.push(ready);
    await page.waitForTimeout(10_000);
    await page.close();
  }
  return times;
}

const ratioWords = (ratios: readonly number[]): string =>
  `${median(ratios).toFixed(2)}x (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;

/** Home, plan, review and progress with 10^5 and 10^6 attempts, as ratios to an empty record, round by round: first paint, time until the record is read and told, memory. */
export async function recordFigures(): Promise<readonly Figure[]> {
  const dist = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
  const site = await serveSite(dist);
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-bench-'));
  // Where the tests' helpers look for the built site.
  symlinkSync(dist, join(folder, 'site'));
  process.env['SIGNALMARK_TEST_FOLDER'] = folder;
  const open = async (name: string) => {
    const context = await chromium.launchPersistentContext(join(folder, name), {
      executablePath: findBrowser(),
      args: ['--no-sandbox'],
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(site.url('/settings/'));
    await page.getByText('Nothing is stored yet.').waitFor();
    return { context, page };
  };
  const figures: Figure[] = [];
  const empty = await open('empty');
  try {
    await empty.page.close();
    for (const count of SIZES.filter((size) => size > 0)) {
      const long = await open(`long-${count}`);
      await fill(long.page, count);
      await long.page.close();
      const firsts = await firstVisits(long.context, site.url);
      for (const [at, [name, path, none, full]] of SCREENS.entries()) {
        const rounds: (readonly [Seen, Seen])[] = [];
        for (let round = 0; round < ROUNDS; round += 1)
          rounds.push([await look(empty.context, site.url(path), none), await look(long.context, site.url(path), full)]);
        const size = count.toLocaleString('en');
        const figure = (what: string, key: keyof Seen, unit: string): Figure => {
          const [before, after] = [0, 1].map((side) => median(rounds.map((one) => one[side]?.[key] ?? Number.NaN)));
          const ratios = rounds.map(([a, b]) => b[key] / a[key]);
          return {
            what: `${name}, ${what}: empty, ${size} attempts, ratio`,
            value: `${before?.toFixed(0)} ${unit}, ${after?.toFixed(0)} ${unit}, ${ratioWords(ratios)}`,
          };
        };
        figures.push(figure('first paint', 'paint', 'ms'), figure('until told', 'ready', 'ms'), figure('memory', 'heap', 'MB'), {
          what: `${name}, ${size} attempts, the first visit`,
          value: `${firsts[at]?.toFixed(0)} ms`,
        });
      }
      await long.context.close();
      rmSync(join(folder, `long-${count}`), { recursive: true, force: true });
    }
    return figures;
  } finally {
    await empty.context.close();
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
