import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, type KeyInput, launch, type Page } from 'puppeteer-core';
import type { Engine, Tab, Visit } from './engine.ts';

const WINDOW = { width: 1000, height: 800 };
// No phoning home, and a sandbox only where there is a user to protect.
const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    run: async (work, ...args) => (await page.evaluate(work as never, ...(args as unknown as never[]))) as never,
    press: (x, y) => page.mouse.click(x, y),
    async drag([x, y], [toX, toY]) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 4 });
      await page.mouse.up();
    },
    async key(name) {
      const shifted = name.startsWith('Shift+');
      const key = name.replace('Shift+', '').replace('Space', ' ') as KeyInput;
      if (shifted) await page.keyboard.down('Shift');
      await page.keyboard.press(key);
      if (shifted) await page.keyboard.up('Shift');
    },
    picture: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
  };
}

async function visitIn(place: Browser | BrowserContext): Promise<Visit> {
  const newTab = async () => {
    const page = await place.newPage();
    await page.setViewport(WINDOW);
    page.setDefaultTimeout(60_000);
    return tabOf(page);
  };
  return { tab: await newTab(), another: newTab, end: () => place.close() };
}

/** Chromium over its own protocol, Firefox over WebDriver BiDi. */
export async function puppeteerEngine(name: 'Chromium' | 'Firefox', executablePath: string): Promise<Engine> {
  const start = (userDataDir?: string) =>
    launch({
      browser: name === 'Firefox' ? 'firefox' : 'chrome',
      executablePath,
      headless: true,
      timeout: 120_000,
      protocolTimeout: 120_000,
      ...(userDataDir === undefined ? {} : { userDataDir }),
      ...(name === 'Chromium' ? { args: CHROMIUM_FLAGS } : {}),
    });
  const browser = await start();
  return {
    name,
    version: (await browser.version()).replace(/^[a-z]+\//i, ''),
    visit: async () => visitIn(await browser.createBrowserContext()),
    async lasting(folder) {
      const own = await start(folder);
      const kill = async () => {
        const pid = own.process()?.pid;
        if (pid === undefined) throw new Error(`${name} has no process.`);
        const gone = new Promise((resolve) => own.process()?.once('exit', resolve));
        killTree(pid);
        await gone;
        // Where the folder had preferences, Puppeteer puts them back, a moment later.
        for (let n = 0; n < 200 && ['prefs.js', 'user.js'].some((file) => existsSync(join(folder, `${file}.puppeteer`))); n++)
          await sleep(50);
      };
      return { ...(await visitIn(own)), kill };
    },
    end: () => browser.close(),
  };
}

/** The whole tree at once, children first: a child that is left would go on writing. */
function killTree(pid: number): void {
  const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  for (const child of children.split('\n').filter((line) => line.trim() !== '')) killTree(Number(child));
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone with its parent.
  }
}
