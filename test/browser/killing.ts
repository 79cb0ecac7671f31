import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { test, waitOutRests } from './fixtures.ts';

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

/** Stops a browser's processes for so long, as a machine under load or a debugger does, and lets them go on. */
export async function stopFor(profile: string, ms: number): Promise<void> {
  const group = -groupOf(profile);
  process.kill(group, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, ms));
  process.kill(group, 'SIGCONT');
}
