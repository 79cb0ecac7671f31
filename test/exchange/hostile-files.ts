import { deflateRawSync } from 'node:zlib';

/** What a test puts into a zip package by hand: each field as an attacker would. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** As the list claims; the real length where absent. */
  readonly claims?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Lies where this earlier entry lies. */
  readonly sharesWith?: number;
}

const numbers = (...fields: readonly (readonly [number, 2 | 4])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, size]) => {
      const field = Buffer.alloc(size);
      if (size === 2) field.writeUInt16LE(value);
      else field.writeUInt32LE(value);
      return field;
    }),
  );

/** A zip package written field by field, so that it can lie. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const starts: number[] = [];
  const lists: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims, flags = 0, method = 8, sharesWith } of entries) {
    const packed = method === 8 ? deflateRawSync(content, { level: 9 }) : content;
    const raw = Buffer.from(name);
    const sizes = [
      [0, 4],
      [packed.length, 4],
      [claims ?? content.length, 4],
      [raw.length, 2],
      [0, 2],
    ] as const;
    const start = sharesWith === undefined ? at : (starts[sharesWith] ?? 0);
    starts.push(start);
    if (sharesWith === undefined) {
      const local = Buffer.concat([
        numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 2], [33, 2], ...sizes),
        raw,
        packed,
      ]);
      bodies.push(local);
      at += local.length;
    }
    const list = numbers([0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 2], [33, 2], ...sizes);
    lists.push(Buffer.concat([list, numbers([0, 2], [0, 2], [0, 2], [0, 4], [start, 4]), raw]));
  }
  const directory = Buffer.concat(lists);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  );
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files whose work could grow faster than they do, by their size. */
export const GROWING = {
  zipBomb: (size: number) => rawZip([{ name: 'bomb.xml', content: new Uint8Array(size) }]),
  lyingZip: (size: number) => rawZip([{ name: 'imsmanifest.xml', content: new Uint8Array(size), claims: 1_000 }]),
  sharedBody: (entries: number) =>
    rawZip([
      { name: 'a.xml', content: new Uint8Array(100_000) },
      ...Array.from({ length: entries - 1 }, (_, n) => ({
        name: `${n}.xml`,
        content: new Uint8Array(100_000),
        sharesWith: 0,
      })),
    ]),
  manyEntries: (entries: number) =>
    rawZip(Array.from({ length: entries }, (_, n) => ({ name: `${n}.xml`, content: bytes('<a/>') }))),
  laughs: (levels: number) => {
    const laughs = Array.from({ length: levels }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('\n');
    return bytes(`<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY l0 "lol">\n${laughs}]>\n<quiz>&l${levels};</quiz>`);
  },
  deep: (levels: number) => bytes(`<quiz>${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}</quiz>`),
  manyElements: (elements: number) => bytes(`<quiz>${'<a/>'.repeat(elements)}</quiz>`),
  manyAttributes: (attributes: number) => bytes(`<quiz ${Array.from({ length: attributes }, (_, n) => `a${n}=""`).join(' ')}/>`),
  longLine: (length: number) => new Uint8Array(length).fill(0x20),
  openComment: (length: number) => bytes(`<quiz><!--${'x'.repeat(length)}`),
} as const satisfies Readonly<Record<string, (size: number) => Uint8Array>>;

/** Makes a file when it is first asked for, and keeps it: for one that is small, and takes a second to pack. */
function once(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Files that try to hang a reader, to fill the memory or to reach other files. Made when called: together they are large. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'a zip of 195 kB that unpacks to 200 MB': once(() => GROWING.zipBomb(200_000_000)),
  'a zip that claims 1 kB and unpacks to 200 MB': once(() => GROWING.lyingZip(200_000_000)),
  'a zip whose 300 entries share one body': () => GROWING.sharedBody(300),
  'a zip of 6,000 entries': () => GROWING.manyEntries(6_000),
  'a zip with ../ in a name': () => rawZip([{ name: '../../etc/passwd', content: bytes('x') }]),
  'a zip with an absolute name': () => rawZip([{ name: '/etc/passwd', content: bytes('x') }]),
  'a zip with a drive letter': () => rawZip([{ name: 'C:/windows/x', content: bytes('x') }]),
  'a zip with a backslash': () => rawZip([{ name: 'a\\..\\b', content: bytes('x') }]),
  'a zip with a zero byte in a name': () => rawZip([{ name: 'a.xml\0.png', content: bytes('x') }]),
  'a zip with a name twice': () =>
    rawZip([
      { name: 'a', content: bytes('x') },
      { name: 'a', content: bytes('y') },
    ]),
  'an encrypted zip': () => rawZip([{ name: 'a.xml', content: bytes('x'), flags: 1 }]),
  'half a zip': () => rawZip([{ name: 'a.xml', content: bytes('x') }]).slice(0, 40),
  'an external entity': () =>
    bytes('<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>&x;</quiz>'),
  'a billion laughs': () => GROWING.laughs(9),
  'elements 100,000 deep': () => GROWING.deep(100_000),
  '4,000,000 empty elements': () => GROWING.manyElements(4_000_000),
  'an element with 1,000,000 attributes': () => GROWING.manyAttributes(1_000_000),
  '100 MB in one line': () => GROWING.longLine(100_000_000),
  '19 MB of an open comment': () => GROWING.openComment(19_000_000),
  'an undefined entity': () => bytes('<quiz>&nbsp;</quiz>'),
  'bytes that are no text': () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]),
  nothing: () => new Uint8Array(0),
};
