// Whether bytes are those the build made.

/** Kept with every file: the SHA-256 of its bytes in base64; up to 0.5.0 its first 16 hexadecimal digits, as the list had it. */
const HASH = 'x-signalmark-hash';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

/** The bytes of a file that were checked, and their SHA-256. */
export interface Checked {
  readonly bytes: ArrayBuffer;
  readonly hash: string;
}

const digest = async (bytes: ArrayBuffer) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const base64 = (hash: Uint8Array) => btoa(String.fromCharCode(...hash));
const hex = (hash: Uint8Array) => [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The body if it has this hash, else nothing. */
export async function matching(response: Response, hash: string): Promise<Checked | undefined> {
  const bytes = await response.arrayBuffer();
  return base64(await digest(bytes)) === hash ? { bytes, hash } : undefined;
}

/** Whether a kept file is what its own mark says it is. */
export async function isSound(kept: Response): Promise<boolean> {
  const mark = kept.headers.get(HASH);
  const hash = await digest(await kept.clone().arrayBuffer());
  return mark !== null && (mark === base64(hash) || mark === hex(hash).slice(0, 16));
}

/** A file as the worker serves it. Nothing of what the host said about it is kept: neither its type nor its headers. */
export function asKept(path: string, { bytes, hash }: Checked): Response {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
  const headers = new Headers({
    'content-type': type,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    [HASH]: hash,
  });
  if (type.startsWith('text/html')) headers.set('content-security-policy', "frame-ancestors 'none'");
  return new Response(bytes, { headers });
}
