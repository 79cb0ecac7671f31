import type { AddressInfo } from 'node:net';

/** An address that a server on all interfaces, or on one, can be asked at from here. */
function hostOf({ address, family }: AddressInfo): string {
  if (family === 'IPv6') return address === '::' ? '[::1]' : `[${address}]`;
  return address === '0.0.0.0' ? '127.0.0.1' : address;
}

/** Asks a server of this process for a page, so that it has made it once; whatever comes of it is for whoever opens the page. */
export async function askOnce(address: AddressInfo, path: string): Promise<void> {
  try {
    const answer = await fetch(`http://${hostOf(address)}:${address.port}${path}`);
    await answer.arrayBuffer();
  } catch {
    // The page may be broken, or the server gone again.
  }
}
