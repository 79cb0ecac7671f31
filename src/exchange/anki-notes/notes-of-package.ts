import { Decompress } from 'fzstd';
import { err, ok, type Result } from '../../core/result.ts';
import { LIMITS, megabytes } from '../limits.ts';
import { readZip } from '../zip/zip.ts';
import type { AnkiNote } from './anki-note.ts';
import { notesOfSqlite } from './notes-of-sqlite.ts';

/** The newest first: a package holds an older one too, with one note that asks for a newer Anki. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];

class TooLarge extends Error {}

/** Unpacks zstd piece by piece, so that no more is held than may be. */
function unpacked(bytes: Uint8Array): Result<Uint8Array, string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Decompress((piece) => {
    size += piece.length;
    if (size > LIMITS.unpacked) throw new TooLarge();
    pieces.push(piece.slice());
  });
  try {
    const PIECE = 65_536;
    for (let at = 0; at < bytes.length; at += PIECE) stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch (error) {
    if (error instanceof TooLarge)
      return err(`The collection unpacks to more than ${megabytes(LIMITS.unpacked)}, the most that is read.`);
    return err('The collection in the package is damaged.');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

/** The notes of an Anki package (`.apkg`), of the old kind and of the new one. */
export function notesOfPackage(bytes: Uint8Array): Result<readonly AnkiNote[], string> {
  const zip = readZip(bytes, (name) => COLLECTIONS.includes(name));
  if (!zip.ok) return zip;
  const name = COLLECTIONS.find((one) => zip.value.has(one));
  const content = zip.value.get(name ?? '');
  if (content === undefined) return err('The package has no collection of Anki.');
  if (!name?.endsWith('b')) return notesOfSqlite(content);
  const collection = unpacked(content);
  return collection.ok ? notesOfSqlite(collection.value) : collection;
}
