import { Inflate, strToU8, zipSync } from 'fflate';
import { err, ok, type Result } from '../../core/result.ts';
import { tooLarge } from '../limits.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/** So much packed data at a time: a piece unpacks to at most a thousand times as much before the size is looked at again. */
const PIECE = 4_096;

/** The bytes of an entry; null where they are damaged or not as long as claimed. Never holds more than was claimed, and one piece. */
function unpack(bytes: Uint8Array, { method, packed, unpacked, start }: ZipEntry): Uint8Array | null {
  const source = bytes.subarray(start, start + packed);
  if (method === 0) return packed === unpacked ? source.slice() : null;
  const whole = new Uint8Array(unpacked);
  let length = 0;
  let ended = false;
  const inflate = new Inflate((data, final) => {
    if (length + data.length <= unpacked) whole.set(data, length);
    length += data.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed && length <= unpacked; at += PIECE)
      inflate.push(source.subarray(at, at + PIECE), at + PIECE >= packed);
  } catch {
    return null;
  }
  return ended && length === unpacked ? whole : null;
}

/**
 * The files of a zip package by name, or why it is refused. Packages inside are not opened. `wanted` chooses what is unpacked; the
 * limits hold for the whole package.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Result<ReadonlyMap<string, Uint8Array>, string> {
  const refusal = tooLarge(bytes);
  if (refusal !== null) return err(refusal);
  const directory = zipDirectory(bytes);
  if (!directory.ok) return directory;
  const files = new Map<string, Uint8Array>();
  for (const entry of directory.value) {
    if (!wanted(entry.name)) continue;
    const content = unpack(bytes, entry);
    if (content === null) return err(`“${entry.name}” is damaged, or is not as long as the package claims.`);
    files.set(entry.name, content);
  }
  return ok(files);
}

/** A zip package. The same files give the same bytes: sorted, and all of one date (without a zone, so that every machine writes the same). */
export function writeZip(files: readonly { readonly name: string; readonly content: string | Uint8Array }[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(
    Object.fromEntries(sorted.map(({ name, content }) => [name, typeof content === 'string' ? strToU8(content) : content])),
    { mtime: '1980-01-01T00:00:00', level: 9 },
  );
}
