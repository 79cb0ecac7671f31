import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { offline } from '../../integrations/offline.ts';
import { PROJECT, TEMP } from './folders.ts';

/** Builds the site into a folder of this run, with other settings than the one under test. Takes some ten seconds. */
export async function buildSite(name: string, env: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(TEMP, name);
  await alone(() =>
    promisify(execFile)(process.execPath, ['scripts/astro.mjs', 'build', '--silent', '--outDir', folder], {
      cwd: PROJECT,
      env: { ...process.env, ...env },
    }),
  );
  return folder;
}

/** Looks for the end of another build, each 200 ms: longer than any takes. */
const LOOKS = 300;

/** One build at a time: all have the same folder for what they make on the way. */
async function alone(build: () => Promise<unknown>): Promise<void> {
  const lock = join(TEMP, 'building');
  for (let look = 0; look < LOOKS && !taken(lock); look += 1) await setTimeout(200);
  try {
    await build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

type Hooks = ReturnType<typeof offline>['hooks'];
type Given<K extends 'astro:config:done' | 'astro:build:done'> = Parameters<NonNullable<Hooks[K]>>[0];

/** Makes the offline worker of a changed site anew, by the step of the build that makes it. */
async function remakeWorker(folder: string): Promise<void> {
  const { hooks } = offline();
  const reported = { config: { base: '/' } } as Given<'astro:config:done'>;
  const built = { dir: pathToFileURL(`${folder}/`), logger: { info: () => {} } } as unknown as Given<'astro:build:done'>;
  // A build leaves this behind, for all that is started later: a dev server would then watch no file.
  const mode = process.env['NODE_ENV'];
  await hooks['astro:config:done']?.(reported);
  await hooks['astro:build:done']?.(built);
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
}

/** Pages of which a site has hundreds; some of each kind are enough to keep. */
const TO_READ = /\/(lessons|signals|rules)\/(?!rag|[bc])[^/]+$/;

/** Makes a site with fewer pages to read. */
export async function makeSmaller(site: string, folder: string): Promise<void> {
  cpSync(site, folder, { recursive: true, filter: (path) => !TO_READ.test(path.replaceAll('\\', '/')) });
  await remakeWorker(folder);
}

/**
 * The next version of a site: every script has another name, as after a change (those of the version before are gone), the page
 * about the site says other words, and the offline worker is made anew by the step of the build that makes it.
 */
export async function nextVersion(site: string, words: string): Promise<string> {
  const folder = mkdtempSync(join(TEMP, 'next-'));
  cpSync(site, folder, { recursive: true });
  const scripts = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.js'));
  const mentions = new RegExp(scripts.map((file) => file.replaceAll('.', '\\.')).join('|'), 'g');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js)$/.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    writeFileSync(
      join(folder, file),
      text.replace(mentions, (script) => `next-${script}`).replace('About Signalmark</h1>', `${words}</h1>`),
    );
  }
  for (const file of scripts) renameSync(join(folder, '_astro', file), join(folder, '_astro', `next-${file}`));
  await remakeWorker(folder);
  return folder;
}
