import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { MINI_BANK } from '../bank/mini-bank.ts';
import { test as base } from './fixtures.ts';
import { PROJECT, TEMP } from './folders.ts';
import type { Site } from './site-server.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Resolves once the server says that it listens. */
const listens = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      if (said.includes('127.0.0.1')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.on('exit', (code) => reject(new Error(`The dev server ended with ${code}:\n${said}`)));
  });

/** `npm run dev` on a copy of the small bank, which a test may edit: `content` is its folder, `site` the dev server. */
export const test = base.extend<{ content: string }>({
  content: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(TEMP, 'authored-'));
    cpSync(MINI_BANK, folder, { recursive: true });
    await use(folder);
  },
  site: async ({ content }, use) => {
    const port = await freePort();
    const server = spawn(process.execPath, ['scripts/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)], {
      cwd: PROJECT,
      env: { ...process.env, SIGNALMARK_CONTENT: content },
    });
    await listens(server);
    const origin = `http://127.0.0.1:${port}`;
    const none = async () => {};
    const site: Site = { origin, url: (path) => origin + path, deploy: () => {}, misbehave: () => {}, stop: none, start: none };
    await use(site);
    server.removeAllListeners('exit');
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  },
});
