import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from '../figure.ts';
import { interact, load, type Times } from './measure.ts';
import { handWritten, type Measured, ourPages } from './pages.ts';
import { type Host, serve } from './serve.ts';

const ROUNDS = Number(process.env['SIGNALMARK_ROUNDS'] ?? 3);
const QUESTIONS = Number(process.env['SIGNALMARK_QUESTIONS'] ?? 20);

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** Round after round, so that what disturbs one page disturbs all: a first visit of each, then a practice on those that have one. */
async function measureAll(pages: readonly Measured[], hosts: ReadonlyMap<string, Host>): Promise<ReadonlyMap<string, Times[]>> {
  const found = new Map<string, Times[]>(pages.map(({ name }) => [name, []]));
  const keep = async (page: Measured, measure: (host: Host) => Promise<Times>) => {
    const host = hosts.get(page.folder);
    try {
      const times = host && (await measure(host));
      if (times) found.get(page.name)?.push(times);
      const told = Object.entries(times ?? {}).map(([what, all]) => `${what} ${median(all).toFixed(0)}`);
      console.error(`  ${page.name}: ${told.join(', ')}`);
    } catch (fault) {
      console.error(`  ${page.name}: not measured this time. ${String(fault).slice(0, 200)}`);
    }
  };
  // A good host has its files compressed before anybody asks.
  for (const page of pages) await keep(page, (host) => load(host, page, false));
  for (const list of found.values()) list.length = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const page of pages) await keep(page, (host) => load(host, page));
    for (const page of pages.filter(({ presses }) => presses)) await keep(page, (host) => interact(host, page, QUESTIONS));
    console.error(`  round ${round + 1} of ${ROUNDS}, load of the machine ${loadavg()[0]?.toFixed(1)}`);
  }
  return found;
}

/**
 * What a learner waits for on a phone of the middle class: a first question on a first visit over a slow network, and each press. Pages are
 * taken as they are, with their content policy. SIGNALMARK_LIMIT names a folder with the same written by hand, to
 * compare with, SIGNALMARK_BEFORE another built site.
 */
export async function pageFigures(): Promise<readonly Figure[]> {
  const dist = process.env['SIGNALMARK_DIST'] ?? join(import.meta.dirname, '../../dist');
  if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
  const limit = process.env['SIGNALMARK_LIMIT'];
  const before = process.env['SIGNALMARK_BEFORE'];
  const earlier = before ? ourPages(before, QUESTIONS).map((page) => ({ ...page, name: `before: ${page.name}` })) : [];
  const pages = [...(limit ? handWritten(limit) : []), ...ourPages(dist, QUESTIONS), ...earlier];
  const hosts = new Map<string, Host>();
  for (const folder of new Set(pages.map((page) => page.folder))) hosts.set(folder, await serve(folder));
  const found = await measureAll(pages, hosts);
  for (const host of hosts.values()) host.stop();

  const of = (name: string, what: string) => (found.get(name) ?? []).flatMap((times) => times[what] ?? []);
  const plain = median(of('hand-written', 'answerable'));
  return pages.flatMap(({ name }) =>
    [...new Set((found.get(name) ?? []).flatMap(Object.keys))].map((what): Figure => {
      const values = of(name, what);
      const base = what in { readable: 1, answerable: 1, whole: 1 } ? plain : median(of('hand-written, marking', what));
      const ratio = Number.isNaN(base) ? '' : `, ${(median(values) / base).toFixed(2)}x`;
      const spread = `${share(values, 0.25).toFixed(0)}-${share(values, 0.75).toFixed(0)}, p95 ${share(values, 0.95).toFixed(0)}`;
      return { what: `${name}: ${what}`, value: `${median(values).toFixed(0)} ms (${spread})${ratio}` };
    }),
  );
}
