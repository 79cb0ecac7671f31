import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** A site of one page that is started as ours is, with the same scripts and packages. */
function smallSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-start-'));
  const put = (path: string, text: string) => writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  cpSync(join(ROOT, 'scripts'), join(folder, 'scripts'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  put('package.json', JSON.stringify({ type: 'module', scripts: { start: 'node scripts/start.mjs' } }));
  put('astro.config.mjs', `export default { cacheDir: './.cache', vite: { cacheDir: './.vite' } };`);
  put('src/pages/index.astro', '<p>The page</p>');
  return folder;
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
const isFree = (port: number) =>
  new Promise<boolean>((done) => {
    const server = createServer()
      .once('error', () => done(false))
      .listen(port, () => server.close(() => done(true)));
  });
const page = (port: number) =>
  fetch(`http://localhost:${port}/`).then(
    (response) => response.text(),
    () => '',
  );
const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

// Windows has no signals: whoever ends a process there ends its tree.
describe.skipIf(process.platform === 'win32')('npm start, ended as a process manager does it', () => {
  let folder = '';
  let port = 0;
  let npm: ChildProcess | undefined;
  const start = async () => {
    const path = process.env['npm_execpath'];
    const [command, args] = path ? [process.execPath, [path, 'start']] : ['npm', ['start']];
    const env = { ...process.env, PORT: String(port), SIGNALMARK_BASE: '/' };
    // A group of its own, so that nothing of it outlives a test that fails.
    npm = spawn(command, args, { cwd: folder, env, stdio: 'ignore', detached: true });
    return npm;
  };
  beforeEach(async () => {
    folder = smallSite();
    port = await freePort();
  });
  afterEach(() => {
    try {
      process.kill(-(npm?.pid ?? 0), 'SIGKILL');
    } catch {
      // Nothing is left of it, as it should be.
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves no server behind while somebody reads', async () => {
    const started = await start();
    await expect.poll(() => page(port), { timeout: 60_000, interval: 200 }).toContain('The page');
    expect(await isFree(port)).toBe(false);
    started.kill('SIGTERM');
    await expect.poll(() => isFree(port), { timeout: 20_000, interval: 100 }).toBe(true);
  });

  it('ends a build that is under way, and serves nothing afterwards', async () => {
    const slow = `---
import { writeFileSync } from 'node:fs';
writeFileSync('begun', String(process.pid), { flush: true });
await new Promise((done) => setTimeout(done, 30_000));
---
`;
    writeFileSync(join(folder, 'src/pages/index.astro'), slow);
    const begun = () => (existsSync(join(folder, 'begun')) ? Number(readFileSync(join(folder, 'begun'), 'utf8')) : 0);
    const started = await start();
    await expect.poll(begun, { timeout: 60_000, interval: 100 }).toBeGreaterThan(0);
    started.kill('SIGTERM');
    await expect.poll(() => runs(begun()), { timeout: 20_000, interval: 100 }).toBe(false);
    expect(await isFree(port)).toBe(true);
  });
});
