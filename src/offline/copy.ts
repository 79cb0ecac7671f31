// This version's copy of the site: made whole or not at all, completed and repaired later.
import { bring, fetched } from './bring.ts';
import { asKept, isSound, matching } from './check.ts';
import { BASE, COPY, copies, type FileList, type KeptFile, LIST, RESCUE_COPY, RESCUE_HASH, sourceOf } from './facts.ts';

const AT_ONCE = 6;
/** An entry of the copy: the paths of what was left out, in the order in which it is tried again. Its presence says that the shell is whole. */
const LEFT_OUT = `${BASE}left-out`;
export const RESCUE = `${BASE}rescue/`;

/** Does the work for all; what fails is told. With `stopAtFirst` nothing more is begun after that. */
async function forAll(files: readonly KeptFile[], stopAtFirst: boolean, work: (file: KeptFile) => Promise<void>) {
  const failed: KeptFile[] = [];
  const queue = [...files];
  const one = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const next = file;
      await work(next).catch(() => failed.push(next));
      if (stopAtFirst && failed.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return failed;
}

async function list(): Promise<FileList> {
  await bring(LIST, LIST[0]);
  const entry = await caches.match(LIST[0], { cacheName: COPY });
  return (await entry?.json()) as FileList;
}

const bringShell = ([path, hash]: KeptFile) => bring([path, hash], sourceOf(path, hash));
/** By the address that links have: some hosts send /about/index.html on to /about/. */
const bringRest = (file: KeptFile) => bring(file, file[0].replace(/(?<=\/)index\.html$/, ''));

async function noteLeftOut(files: readonly KeptFile[]) {
  await (await caches.open(COPY)).put(LEFT_OUT, new Response(JSON.stringify(files)));
}

/** What was left out of a whole copy; nothing where the copy is not whole. */
export async function leftOut(name = COPY): Promise<readonly KeptFile[] | undefined> {
  const entry = await caches.match(LEFT_OUT, { cacheName: name });
  return entry && ((await entry.json()) as readonly KeptFile[]);
}

/** The rescue page has a copy of its own, which no repair and no version touches until a newer one is there. */
async function keepRescue() {
  const cache = await caches.open(RESCUE_COPY);
  const key = RESCUE + RESCUE_HASH;
  const here = await cache.match(key);
  if (here && (await matching(here, RESCUE_HASH))) return;
  const checked = await fetched(sourceOf('rescue.html', RESCUE_HASH), RESCUE_HASH);
  if (!checked) throw new Error('The rescue page is not what was built.');
  await cache.put(key, asKept('rescue.html', checked));
}

/** Fails unless the whole shell is there; the rest is brought once it is, as far as the host sends it as it was built. */
export async function install(): Promise<void> {
  await keepRescue();
  const { shell, rest } = await list();
  const [failed] = await forAll(shell, true, bringShell);
  if (failed) throw new Error(`${failed[0]} could not be kept.`);
  await noteLeftOut(await forAll(rest, false, bringRest));
}

/** Checks every kept file and brings what is missing or wrong. How many files could not be had: of the shell, of the rest. */
export async function repair(): Promise<{ readonly shell: number; readonly rest: number }> {
  const { shell, rest } = await list();
  const failed = await forAll(shell, false, bringShell);
  const failedRest = await forAll(rest, false, bringRest);
  await keepRescue().catch(() => undefined);
  await noteLeftOut(failedRest);
  return { shell: failed.length, rest: failedRest.length };
}

let completing: Promise<void> | undefined;

/** Tries again what was left out: one file, and the rest only when that one came. Where a host rewrites them for good, a visit costs one request. */
export function complete(): Promise<void> {
  completing ??= tryLeftOut().finally(() => {
    completing = undefined;
  });
  return completing;
}

async function tryLeftOut() {
  const [first, ...others] = (await leftOut()) ?? [];
  if (!first) return;
  const [failed] = await forAll([first], true, bringRest);
  await noteLeftOut(failed ? [...others, failed] : await forAll(others, false, bringRest));
}

/** Takes what is not as it was built out of a copy. True if there was any. */
async function purge(name: string, remove: boolean): Promise<boolean> {
  const cache = await caches.open(name);
  let wrong = false;
  for (const request of await cache.keys()) {
    const entry = await cache.match(request);
    if (!entry || new URL(request.url).pathname === LEFT_OUT || (await isSound(entry))) continue;
    wrong = true;
    if (!remove) return true;
    await cache.delete(request);
  }
  return wrong;
}

/** Whether a copy made before this version holds what the build did not make: then this version need not wait. */
export async function othersAreWrong(): Promise<boolean> {
  for (const name of await copies()) if (name !== COPY && (await purge(name, false))) return true;
  return false;
}

/** The version just before is kept: a tab still on it may ask for its scripts. Attempts that were never whole go. */
export async function forgetOld(): Promise<void> {
  const old: string[] = [];
  for (const name of await copies()) {
    if (name === COPY) continue;
    if (name.includes(':copy:') && !(await leftOut(name))) await caches.delete(name);
    else old.push(name);
  }
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  for (const name of old.slice(-1)) await purge(name, true);
  const rescue = await caches.open(RESCUE_COPY);
  for (const request of await rescue.keys())
    if (new URL(request.url).pathname !== RESCUE + RESCUE_HASH) await rescue.delete(request);
}
