import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { Host } from './serve.ts';

/** A phone of the middle class on a slow network: as Lighthouse and the browser's tools have them. */
const CPU_RATE = 4;
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/**
 * Runs in the page before its own scripts. The functions come as text of this script and not through `eval`, so the page's content policy
 * stands as it is.
 */
function install(): void {
  const bench = {
    /** The time stamp of the last click. */
    clicked: 0,
    /** When the frame in which `holds` first does was painted, ms since the page began. */
    painted: (holds: () => unknown) =>
      new Promise<number>((resolve) => {
        let done = false;
        const paint = () => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(0);
        };
        const check = (inFrame: boolean) => {
          if (done || !holds()) return;
          done = true;
          watcher.disconnect();
          if (inFrame) paint();
          else requestAnimationFrame(paint);
        };
        const watcher = new MutationObserver(() => check(false));
        watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const loop = () => {
          check(true);
          if (!done) requestAnimationFrame(loop);
        };
        requestAnimationFrame(loop);
      }),
  };
  addEventListener(
    'click',
    ({ timeStamp }) => {
      bench.clicked = timeStamp;
    },
    { capture: true, passive: true },
  );
  Object.assign(window, { bench });
}

export interface Visit {
  readonly page: Page;
  close(): Promise<void>;
}

/** A new browser with an empty profile. `first`: names of what is to be seen, each a function's text; `slow`: on a slow network, too. */
export async function visit(host: Host, first: Readonly<Record<string, string>>, slow: boolean): Promise<Visit> {
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--ignore-certificate-errors-spki-list=${host.key}`],
  });
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: 'en-US' });
  const seen = Object.entries(first).map(([name, holds]) => `${JSON.stringify(name)}: bench.painted(${holds})`);
  await page.addInitScript({ content: `(${install})(); bench.seen = {${seen.join(',')}};` });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  if (slow) await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  return { page, close: () => browser.close() };
}
