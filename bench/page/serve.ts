import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface Host {
  readonly origin: string;
  /** By which a browser trusts its certificate. */
  readonly key: string;
  stop(): void;
}

/** A certificate for localhost that only this run trusts. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-bench-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']; // cspell:disable-line
  execFileSync('openssl', [...kind, '-keyout', key, '-out', cert, '-subj', '/CN=localhost'], { stdio: 'ignore' }); // cspell:disable-line
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

/** A good host for a folder: HTTP/2, brotli. What it compressed once it keeps. */
export async function serve(folder: string): Promise<Host> {
  const pair = certificate();
  const bodies = new Map<string, Buffer>();
  const bodyOf = (file: string): Buffer => {
    const known = bodies.get(file) ?? brotliCompressSync(readFileSync(file));
    bodies.set(file, known);
    return known;
  };
  const server = createSecureServer({ ...pair, allowHTTP1: true }, (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname));
    const asked = join(folder, path);
    const file = [asked, join(asked, 'index.html'), `${asked}.html`].find((one) => existsSync(one) && statSync(one).isFile());
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'text/plain',
      'content-encoding': 'br',
      'cache-control': /\/(_astro|bank)\//.test(path) ? 'max-age=31536000, immutable' : 'no-cache',
    });
    response.end(bodyOf(file));
  });
  const open = new Set<{ destroy(): void }>();
  server.on('secureConnection', (socket) => open.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const spki = new X509Certificate(pair.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    key: createHash('sha256').update(spki).digest('base64'),
    stop() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
