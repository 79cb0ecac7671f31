import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { askOnce } from '../../integrations/ask-once.ts';

/** What a server that listens there is asked for. */
async function askedAt(host: string): Promise<readonly (string | undefined)[]> {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, answer) => {
    asked.push(url);
    answer.end('made');
  });
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  await askOnce(address, '/sub/author/');
  server.close();
  await once(server, 'close');
  // Whoever is gone is not an error of the dev server.
  await askOnce(address, '/sub/author/');
  return asked;
}

describe('the dev server', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('asks itself for the author’s page once it listens on %s', async (host) => {
    expect(await askedAt(host)).toEqual(['/sub/author/']);
  });
});
