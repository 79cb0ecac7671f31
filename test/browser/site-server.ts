import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Addresses with the hash of what lies there. */
const HASHED = /\/(_astro|bank)\/.*\.[\w-]{8,}\.\w+$/;

/** What a host that misbehaves sends in place of what it should: HTML if no type is named, and 200 if no status is. */
export type Misdeed = { readonly body: string; readonly type?: string; readonly status?: number } | { readonly file: string };

const read = (file: string) => ({ body: readFileSync(file), type: TYPES[extname(file)] ?? 'application/octet-stream' });

export interface Site {
  readonly origin: string;
  /** Address of a site path under the base: `site.url('/aif-c01/')`. */
  url(path: string): string;
  /** Puts another folder in place of the one served, as a deploy does. */
  deploy(folder: string): void;
  /** From now on the rule is asked first; nothing from it means that the host does as it should. Without a rule it behaves again. */
  misbehave(rule?: (path: string) => Misdeed | undefined): void;
  /** Stops answering: what is asked from now on fails as without a network. Can be started again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/**
 * A plain static server, as a simple host is: folders have index.html, the rest is 404.html. A tidy one, as some are, sends every
 * address that ends with .html on to one without. Files named by their hash are kept for good, as `_headers` asks, unless the site is
 * `fresh`: then the browser asks for every file again.
 */
export async function serveSite(folder: string, base = '/', { tidy = false, fresh = false } = {}): Promise<Site> {
  let root = folder;
  let misdeed: (path: string) => Misdeed | undefined = () => undefined;
  let server: Server;
  let port = 0;
  const start = () =>
    new Promise<void>((resolve) => {
      server = createServer((request, response) => {
        const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
        const wrong = misdeed(path);
        if (wrong) {
          const { body, type, status } = { type: undefined, status: 200, ...('file' in wrong ? read(wrong.file) : wrong) };
          response.writeHead(status, { 'content-type': type ?? TYPES['.html'] }).end(body);
          return;
        }
        let file = path.startsWith(base) ? join(root, normalize(path.slice(base.length))) : join(root, 'missing');
        if (tidy && path.endsWith('.html')) {
          response.writeHead(308, { location: path.replace(/(index)?\.html$/, '') }).end();
          return;
        }
        if (tidy && !existsSync(file) && existsSync(`${file}.html`)) file += '.html';
        if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
        const found = existsSync(file);
        if (!found) file = join(root, '404.html');
        response.writeHead(found ? 200 : 404, {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'cache-control': found && !fresh && HASHED.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
        });
        response.end(readFileSync(file));
      });
      server.listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    });
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    url: (path) => `http://127.0.0.1:${port}${base.slice(0, -1)}${path}`,
    deploy: (next) => {
      root = next;
    },
    misbehave: (rule = () => undefined) => {
      misdeed = rule;
    },
    start,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
