import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { serveSite } from '../test/browser/site-server.ts';
import { type Figure, median } from './figure.ts';

const CPU_RATE = 4;
const ROUNDS = 10;

/** Time from a click to the frame in which `selector` stands, ms, as the page itself sees it. */
async function clickTo(page: Page, button: string, selector: string): Promise<number> {
  const arrived = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let began = 0;
        addEventListener(
          'click',
          (event) => {
            began = event.timeStamp;
          },
          { once: true, capture: true },
        );
        const watcher = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        });
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    selector,
  );
  await page.getByRole('button', { name: button, exact: true }).click();
  return arrived;
}

/** What a learner waits for on a slow phone (CPU 4x slower): a mark, and an answer to its stored feedback. */
export async function pageFigures(): Promise<readonly Figure[]> {
  const dist = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dist, 'sw.js'))) throw new Error('There is no built site in dist/. Run: npm run build');
  const site = await serveSite(dist);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.goto(site.url('/aif-c01/practice/?task=3.3&which=unseen'));
  const answers: number[] = [];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  for (let round = 0; round < ROUNDS; round++) {
    await page.getByRole('button', { name: 'Answer', exact: true }).waitFor();
    const option = page.getByRole('radio').or(page.getByRole('checkbox')).first();
    if (await option.isVisible()) await option.check();
    // An incomplete or unmarked question warns at the first press.
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    answers.push(await clickTo(page, 'Answer all the same', '.verdict'));
    await page.getByRole('button', { name: /^(Next question|Finish)$/ }).click();
  }
  await browser.close();
  await site.stop();
  return [
    {
      what: `answer to stored feedback, median of ${ROUNDS}, CPU ${CPU_RATE}x slower`,
      value: `${median(answers).toFixed(0)} ms`,
    },
  ];
}
