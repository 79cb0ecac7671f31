import { err, ok, type Result } from '../../core/result.ts';
import { LIMITS, megabytes } from '../limits.ts';

/** One file of a package, as the list at the package's end tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** As claimed; what comes out must be just this long. */
  readonly unpacked: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LISTED_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Sizes that say "see the 64-bit field": no file of the size that is read needs one. */
const WIDE = 0xffffffff;

// One for all names: a decoder of its own for each entry costs far more than what it decodes.
const decoder = new TextDecoder();

const damaged = (what: string): Result<never, string> => err(`The package is damaged: ${what}.`);

/** Why a name is not one of a file inside the package, or null. */
function unsafe(name: string): string | null {
  if (name === '' || name.includes('\0')) return 'is empty or holds a zero byte';
  if (name.includes('\\')) return 'has a backslash';
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return 'is an absolute path';
  if (name.split('/').includes('..')) return 'leads out of the package (..)';
  return null;
}

/** Where the end record stands: the last one whose comment reaches just to the end of the file. */
function endRecord(view: DataView): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - 0xffff); at--)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  return null;
}

/**
 * The entries of a zip package, folders left out, or why it is refused. fflate reads the same list but tells neither encryption nor
 * where entries lie, and overlapping entries make bombs. Nothing is unpacked here.
 */
export function zipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return err('This is not a zip package, or it is cut off.');
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count === 0xffff || directory === WIDE || view.getUint16(end + 4, true) !== 0)
    return err('The package is of a kind for very large archives (zip64 or several parts), which is not read.');
  if (count > LIMITS.entries) return err(`The package has ${count} entries, more than the ${LIMITS.entries} that are read.`);

  const entries: ZipEntry[] = [];
  const taken: { readonly from: number; readonly to: number }[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory;
  for (let n = 0; n < count; n++) {
    if (at + LISTED_LENGTH > end || view.getUint32(at, true) !== LISTED) return damaged('its list of files is cut off');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = decoder.decode(bytes.subarray(at + LISTED_LENGTH, at + LISTED_LENGTH + nameLength));
    at += LISTED_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

    const fault = unsafe(name);
    if (fault !== null) return err(`The package names a file “${name.slice(0, 100)}”, which ${fault}.`);
    if (names.has(name)) return err(`The package holds “${name}” twice.`);
    names.add(name);
    if ((flags & 1) !== 0) return err(`“${name}” is encrypted. Export the package without a password.`);
    if (packed === WIDE || unpacked === WIDE || local === WIDE) return damaged(`the size of “${name}” is missing`);
    if (local + LOCAL_LENGTH > directory || view.getUint32(local, true) !== LOCAL)
      return damaged(`“${name}” is not where it should be`);
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > directory) return damaged(`“${name}” is cut off`);
    taken.push({ from: local, to: start + packed });
    if (name.endsWith('/')) continue;

    total += unpacked;
    if (total > LIMITS.unpacked)
      return err(`The package unpacks to more than ${megabytes(LIMITS.unpacked)}, the most that is read.`);
    if (unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio)
      return err(`“${name}” unpacks to more than ${LIMITS.ratio} times its size, as no honest file does.`);
    if (method !== 0 && method !== 8) return err(`“${name}” is packed by a method (${method}) that is not read; use plain zip.`);
    entries.push({ name, method, packed, unpacked, start });
  }
  taken.sort((a, b) => a.from - b.from);
  const overlap = taken.some(({ from }, n) => n > 0 && from < (taken[n - 1]?.to ?? 0));
  return overlap ? err('Entries of the package lie upon one another, as only a hostile package has them.') : ok(entries);
}
