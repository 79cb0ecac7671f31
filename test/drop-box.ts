import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface DropBox {
  /** Its folder, as `dropbox:` of a site names it. */
  readonly address: string;
  /** What lies in it, by path under the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Each request: "PUT /in/week-3.jsonl 201". */
  readonly log: readonly string[];
  /** What came with the last file. */
  headers(): IncomingMessage['headers'];
  /** From now on it answers so to each file, and keeps none; without a status it takes files again. */
  refuse(status?: number): void;
  /** From now on it takes files, but its answers get lost. */
  lose(loses: boolean): void;
  stop(): Promise<void>;
}

const FOLDER = '/in/';

/**
 * A drop box as the recipes of docs/assignments.md make one of a WebDAV server or a bucket: it takes new files from any origin, never one over another, and gives none out.
 * The same steps were tried with a real Apache and a real S3-like server (`scripts/try-drop-box.mjs`).
 * @param strict it replaces no file even where the request would
 */
export async function openDropBox({ strict = false } = {}): Promise<DropBox> {
  const files = new Map<string, string>();
  const log: string[] = [];
  let refuses: number | undefined;
  let loses = false;
  let last: IncomingMessage['headers'] = {};
  const statusFor = ({ method, url = '', headers }: IncomingMessage): number => {
    if (method === 'OPTIONS') return 204;
    if (method !== 'PUT' || !url.startsWith(FOLDER) || url.endsWith('/')) return 403;
    if (refuses !== undefined) return refuses;
    return (strict || headers['if-none-match'] === '*') && files.has(url.slice(FOLDER.length)) ? 412 : 201;
  };
  const server: Server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request.setEncoding('utf8')) text += piece;
    const status = statusFor(request);
    log.push(`${request.method} ${request.url} ${status}`);
    if (request.method === 'PUT') last = request.headers;
    if (status === 201) files.set((request.url ?? '').slice(FOLDER.length), text);
    if (status === 201 && loses) return void request.socket.destroy();
    response.writeHead(status, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'PUT',
      'access-control-allow-headers': 'content-type, if-none-match',
    });
    response.end();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}`,
    files,
    log,
    headers: () => last,
    refuse: (status) => {
      refuses = status;
    },
    lose: (is) => {
      loses = is;
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
