import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Engine, Plain, Tab, Visit } from './engine.ts';

// WebKitGTK speaks only the W3C WebDriver protocol: a few requests over HTTP, so a library for it would be mostly unused.
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const START_LIMIT_MS = 30_000;

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const sender =
  (address: string): Send =>
  async (method, path, body) => {
    const response = await fetch(`${address}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  };

const mouse = (actions: readonly object[]) => ({
  actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
});
const moveTo = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
/** The system counts two clicks that are closer than this as one double click, and so does the driver. ms */
const DOUBLE = 450;
/** Its clock begins with the last press. */
let rested: Promise<unknown> = Promise.resolve();
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };

/** Which window of a session is spoken to now. */
interface Current {
  handle: string;
}

function tabOf(send: Send, handle: string, current: Current): Tab {
  const inTab: Send = async (...request) => {
    if (current.handle !== handle) await send('POST', '/window', { handle });
    current.handle = handle;
    return await send(...request);
  };
  return {
    goto: async (url) => void (await inTab('POST', '/url', { url })),
    reload: async () => void (await inTab('POST', '/refresh', {})),
    run: async <A extends readonly Plain[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${work})(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await inTab('POST', '/execute/async', { script, args: [args] })) as { value: R; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    async press(x, y) {
      await rested;
      await inTab('POST', '/actions', mouse([moveTo(x, y), DOWN, UP]));
      rested = new Promise((resolve) => setTimeout(resolve, DOUBLE));
    },
    drag: async (from, to) => void (await inTab('POST', '/actions', mouse([moveTo(...from), DOWN, moveTo(...to), UP]))),
    async key(name) {
      const key = name.replace(/^Shift\+/, '');
      const press = (type: string, value: string) => ({ type, value: KEYS[value] ?? value });
      const presses = [press('keyDown', key), press('keyUp', key)];
      const actions = key === name ? presses : [press('keyDown', 'Shift'), ...presses, press('keyUp', 'Shift')];
      await inTab('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    picture: async (file) => writeFileSync(file, Buffer.from((await inTab('GET', '/screenshot')) as string, 'base64')),
  };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

/** A screen that nobody sees; it says its number once it is there. */
async function startScreen(): Promise<{ readonly process: ChildProcess; readonly display: string }> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: screen.stdout })) return { process: screen, display: `:${line.trim()}` };
  throw new Error('Xvfb did not start.');
}

async function untilReady(send: Send): Promise<void> {
  const end = performance.now() + START_LIMIT_MS;
  while (performance.now() < end) {
    if (await send('GET', '/status').catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not answer.');
}

/** WebKitGTK, which is nearest to Safari of what runs on Linux. Each visit is a session of its own: its storage goes with it. */
export async function webkitEngine(miniBrowser: string): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const root = sender(`http://127.0.0.1:${port}`);
  await untilReady(root);
  const binary = { binary: miniBrowser, args: ['--automation'] };
  const begin = async () =>
    (await root('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': binary } },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
  const visit = async (): Promise<Visit> => {
    const { sessionId } = await begin();
    const send = sender(`http://127.0.0.1:${port}/session/${sessionId}`);
    await send('POST', '/timeouts', { script: 60_000, pageLoad: 60_000 });
    await send('POST', '/window/rect', { x: 0, y: 0, width: 1000, height: 880 });
    const first = (await send('GET', '/window')) as string;
    const current: Current = { handle: first };
    const tab = tabOf(send, first, current);
    const another = async () => {
      // Not a tab: what is behind another takes no mouse.
      const { handle } = (await send('POST', '/window/new', { type: 'window' })) as { handle: string };
      return tabOf(send, handle, current);
    };
    return { tab, another, end: async () => void (await send('DELETE', '')) };
  };
  const first = await begin();
  await root('DELETE', `/session/${first.sessionId}`);
  return {
    name: 'WebKit',
    version: first.capabilities.browserVersion,
    visit,
    async end() {
      // The driver is a child of the session bus, which ends with it.
      if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
      screen.process.kill();
    },
  };
}
