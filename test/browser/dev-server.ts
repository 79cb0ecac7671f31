import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MINI_BANK } from '../bank/mini-bank.ts';
import { test as base } from './fixtures.ts';
import { PROJECT, TEMP } from './folders.ts';
import { listens } from './listens.ts';

/** Makes a folder the same as another. What is the same already is not touched: a watcher would see it. */
function restore(folder: string, from: string): void {
  const files = (of: string) =>
    readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(of, name)).isFile());
  const wanted = new Set(files(from));
  for (const name of files(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
  for (const name of wanted) {
    const [is, was] = [join(folder, name), readFileSync(join(from, name))];
    if (existsSync(is) && readFileSync(is).equals(was)) continue;
    mkdirSync(dirname(is), { recursive: true });
    writeFileSync(is, was);
  }
  // What a test made and is empty now.
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toReversed())
    if (statSync(join(folder, name)).isDirectory() && !existsSync(join(from, name)))
      rmSync(join(folder, name), { recursive: true });
}

/**
 * `npm run dev` on a copy of the small bank, which a test may edit: `content` is its folder, `site` the dev server. A worker has one of them,
 * since it takes seconds to start; each test finds the content as it was.
 */
export const test = base.extend<{ content: string }, { server: { readonly content: string; readonly origin: string } }>({
  server: [
    async ({ browserName: _ }, use) => {
      const content = mkdtempSync(join(TEMP, 'authored-'));
      cpSync(MINI_BANK, content, { recursive: true });
      const server = spawn(process.execPath, ['scripts/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', '0'], {
        cwd: PROJECT,
        env: { ...process.env, SIGNALMARK_CONTENT: content },
      });
      await use({ content, origin: await listens(server) });
      server.removeAllListeners('exit');
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  content: async ({ server }, use) => {
    restore(server.content, MINI_BANK);
    await use(server.content);
  },
  site: async ({ server: { origin }, content: _ }, use) => {
    const none = async () => {};
    await use({ origin, url: (path) => origin + path, deploy: () => {}, misbehave: () => {}, stop: none, start: none });
  },
});
