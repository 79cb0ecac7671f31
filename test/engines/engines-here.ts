import { findEngines } from '../../scripts/find-engines.mjs';
import type { Engine } from './engine.ts';
import { puppeteerEngine } from './puppeteer-engine.ts';
import { webkitEngine } from './webkit-engine.ts';

/** The engines on this machine, and a line on each that is not. */
export function enginesHere(): { readonly here: readonly (() => Promise<Engine>)[]; readonly missing: readonly string[] } {
  const { chromium, firefox, webkit, missing } = findEngines();
  const only = process.env['SIGNALMARK_ENGINES']?.split(',');
  const all = [
    ['Chromium', chromium, (path: string) => puppeteerEngine('Chromium', path)],
    ['Firefox', firefox, (path: string) => puppeteerEngine('Firefox', path)],
    ['WebKit', webkit, webkitEngine],
  ] as const;
  return {
    here: all.flatMap(([name, path, start]) => (path && (only?.includes(name) ?? true) ? [() => start(path)] : [])),
    missing,
  };
}
