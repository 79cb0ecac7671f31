import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page } from '@playwright/test';
import { expect, test, waitOutRests } from './fixtures.ts';

/** To be called where tests are declared that kill or stop a browser. */
export const needsProcessGroups = (): void => test.skip(process.platform === 'win32', 'Windows has no process groups.');

/** The group of a browser's processes, by the profile that they are given. A helper that was just forked is of the same group. */
function groupOf(profile: string): number {
  const all = execFileSync('ps', ['-axww', '-o', 'pgid=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
  const own = all.find((line) => line.includes(`--user-data-dir=${profile}`));
  if (own === undefined) throw new Error(`No browser runs with the profile ${profile}`);
  return Number.parseInt(own, 10);
}

/** A browser that keeps its data in a folder. A plain one keeps everything in memory. */
export async function openProfile(profile: string): Promise<BrowserContext> {
  const options = { ...test.info().project.use.launchOptions, serviceWorkers: 'block' } as const;
  const context = await chromium.launchPersistentContext(profile, options);
  await waitOutRests(context);
  return context;
}

/** Ends a browser as a dead battery does: its whole tree of processes at once, with no time to write anything. */
export async function kill(context: BrowserContext, profile: string): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(-groupOf(profile), 'SIGKILL');
  await gone;
  // A whole browser would take the profile for one in use.
  rmSync(join(profile, 'SingletonLock'), { force: true });
}

interface Deed {
  readonly press: () => Promise<unknown>;
  /** What shows once it is done. */
  readonly shown: Locator;
}

/** When to kill: every other round as soon as what was pressed for shows as done, else so many ms after the press, spread over the rounds. */
export const momentOf = (round: number, longest: number): 'shown' | number =>
  round % 2 === 0 ? 'shown' : (round * 37) % longest;

/** Presses, and kills the browser at that moment. Whether what was pressed for had shown as done by then. */
export async function killAt(moment: 'shown' | number, page: Page, profile: string, { press, shown }: Deed): Promise<boolean> {
  const pressed = press().catch(() => undefined);
  const told = shown.waitFor().then(
    () => true,
    () => false,
  );
  await (moment === 'shown' ? told : new Promise((resolve) => setTimeout(resolve, moment)));
  await kill(page.context(), profile);
  await pressed;
  return await told;
}

/** Waits until what the journal holds is in the record: any page brings it there. */
export const nothingWaits = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':waiting:')))).toEqual([]);

/** Stops a browser's processes for so long, as a machine under load or a debugger does, and lets them go on. */
export async function stopFor(profile: string, ms: number): Promise<void> {
  const group = -groupOf(profile);
  process.kill(group, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, ms));
  process.kill(group, 'SIGCONT');
}
