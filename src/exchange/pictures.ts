import { shortHash } from '../content/hash.ts';
import { slugOf } from '../content/slug.ts';

/** What an address of a picture begins with until it is known to which exam it goes. */
export const MEDIA = 'media:';

/** Kinds of pictures by their first bytes, whatever they are called. An SVG file may hold script: it is none of them. */
const KINDS: readonly (readonly [ending: string, isOne: (bytes: Uint8Array) => boolean])[] = [
  ['png', ([a, b, c, d]) => a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47],
  ['jpg', ([a, b, c]) => a === 0xff && b === 0xd8 && c === 0xff],
  ['gif', ([a, b, c]) => a === 0x47 && b === 0x49 && c === 0x46],
  ['webp', (bytes) => new TextDecoder('latin1').decode(bytes.subarray(8, 12)) === 'WEBP'],
];

/** An address with its `%20` as characters; as it is where that is not what its signs mean. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Bytes of one picture. */
const MOST = 5_000_000;

const DATA = /^data:image\/[a-z+.-]{1,20};base64,(?<data>[A-Za-z0-9+/=\s]+)$/;

/** A hash of bytes as of a text. */
const hashOf = (bytes: Uint8Array): string => shortHash(new TextDecoder('latin1').decode(bytes), 8);

/** The pictures that come with questions: found by their addresses, checked by their bytes, each once. */
export class Pictures {
  readonly #find: (src: string) => Uint8Array | undefined;
  /** By the name each gets. */
  readonly found = new Map<string, Uint8Array>();

  constructor(find: (src: string) => Uint8Array | undefined) {
    this.#find = find;
  }

  /** The address of a picture as blocks have it, or undefined where it does not come along. */
  take(src: string): string | undefined {
    const data = DATA.exec(src)?.groups?.['data'];
    const bytes = data === undefined ? this.#find(src) : new Uint8Array(Buffer.from(data, 'base64'));
    if (bytes === undefined || bytes.length > MOST) return undefined;
    const kind = KINDS.find(([, isOne]) => isOne(bytes));
    if (kind === undefined) return undefined;
    const base = data === undefined ? (decoded(src).split('/').at(-1) ?? '').replace(/\.[^.]*$/, '') : 'picture';
    const name = `${slugOf(base).slice(0, 40) || 'picture'}-${hashOf(bytes)}.${kind[0]}`;
    this.found.set(name, bytes);
    return `${MEDIA}${name}`;
  }
}

/** What of a question did not come in, each once, in words; and the pictures that may. */
export class Losses extends Set<string> {
  readonly pictures: Pictures | undefined;
  constructor(pictures?: Pictures) {
    super();
    this.pictures = pictures;
  }
}

/** The pictures of an import, where there are any. */
export const mediaOf = ({ found }: Pictures): { readonly media?: ReadonlyMap<string, Uint8Array> } =>
  found.size === 0 ? {} : { media: found };
