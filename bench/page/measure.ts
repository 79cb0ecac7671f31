import type { Page } from 'playwright-core';
import { visit } from './browse.ts';
import type { Measured, Press } from './pages.ts';
import type { Host } from './serve.ts';

/** Times in ms, by what was waited for. */
export type Times = Readonly<Record<string, readonly number[]>>;

const SETTLED_MS = 4000;
const BETWEEN_MS = 150;
/** Longer than a second press is taken for an echo of the first. */
const STILL_MS = 150;
const MOST_TRIES = 40;
const LONGEST_MS = 15_000;

/** A first visit on a slow network: when each thing was seen. */
export async function load(host: Host, { entry, seen }: Measured, slow = true): Promise<Times> {
  const { page, close } = await visit(host, seen, slow);
  try {
    await page.goto(host.origin + entry, { waitUntil: 'commit' });
    const found: Record<string, number> = await page.evaluate(
      'Promise.all(Object.entries(bench.seen).map(async ([name, at]) => [name, await at])).then(Object.fromEntries)',
    );
    return Object.fromEntries(Object.entries(found).map(([name, at]) => [name, [at]]));
  } finally {
    await close();
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where something can be pressed, once it is there, stands still and a screen that has just changed has rested; expressions, as a strict content policy has no `eval` in the page. */
async function placeOf(page: Page, target: string): Promise<Place> {
  let before = '';
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const place: Place | null = await page.evaluate(
      `(() => { const one = ${target}; if (!one || 'resting' in document.body.dataset) return null;
        const middle = () => { const { left, top, width, height } = one.getClientRects()[0]; return { x: left + Math.min(width, 60) / 2, y: top + height / 2 }; };
        const { x, y } = middle(), hit = document.elementFromPoint(x, y);
        if (!hit || !(one.contains(hit) || hit.contains(one))) one.scrollIntoView({ block: 'center', behavior: 'instant' });
        return middle(); })()`,
    );
    const now = JSON.stringify(place);
    if (place && now === before) return place;
    before = now;
    await page.waitForTimeout(STILL_MS);
  }
  throw new Error(`There is nothing to press: ${target}`);
}

async function press(page: Page, { what, target, until }: Press, at: number, of: number): Promise<number> {
  const { x, y } = await placeOf(page, target(at));
  // Waited for: a press overtakes what the page is asked to do beside it.
  await page.evaluate(`bench.shown = bench.painted(() => ${until(at, of)}); undefined`);
  await page.mouse.click(x, y);
  const painted = page.evaluate<number>('bench.shown.then((when) => when - bench.clicked)');
  painted.catch(() => undefined);
  const late = page.waitForTimeout(LONGEST_MS).catch(() => undefined);
  const ms = await Promise.race([painted, late]);
  if (typeof ms !== 'number') throw new Error(`${what} at question ${at + 1} shows nothing`);
  return ms;
}

/** Every press of a practice, from the click to the frame that shows what it did; the network is not slowed down. */
export async function interact(host: Host, { entry, seen, presses = [] }: Measured, of: number): Promise<Times> {
  const { page, close } = await visit(host, seen, false);
  try {
    await page.goto(host.origin + entry, { waitUntil: 'commit' });
    await page.evaluate('Promise.all(Object.values(bench.seen))');
    await page.waitForTimeout(SETTLED_MS);
    const times: Record<string, number[]> = {};
    for (let at = 0; at < of; at++) {
      for (const one of presses) {
        await page.waitForTimeout(BETWEEN_MS);
        const list = times[one.what] ?? [];
        times[one.what] = [...list, await press(page, one, at, of)];
      }
    }
    return times;
  } finally {
    await close();
  }
}
