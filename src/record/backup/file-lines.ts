import { Gunzip } from 'fflate';
import * as m from '../../messages/en/record.ts';
import { BackupRefused } from './backup-fault.ts';
import { LINE_CAP } from './limits.ts';

/** First bytes of what people choose by mistake. */
const SIGNATURES: readonly (readonly [readonly number[], 'compressed' | 'not-text', string])[] = [
  [[0x50, 0x4b], 'compressed', m.zipFile],
  [[0xff, 0xfe], 'not-text', m.utf16File],
  [[0xfe, 0xff], 'not-text', m.utf16File],
];

const begins = (chunk: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, i) => chunk[i] === byte);

/** So much is unpacked at a time: whatever a file unpacks to, no more than this times a thousand is in memory at once. */
const STEP = 8192;

function* unpacked(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let some = false;
  const gunzip = new Gunzip((chunk) => void ready.push(chunk));
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += STEP) {
      try {
        gunzip.push(chunk.subarray(at, at + STEP));
      } catch (cause) {
        // What came out before is whole; the reader sees that the end is missing.
        if (some || ready.length > 0) return yield* ready;
        const said = cause instanceof Error ? cause.message : String(cause);
        throw new BackupRefused('broken', m.damagedFile(said));
      }
      some ||= ready.length > 0;
      yield* ready;
      ready = [];
    }
  }
}

const NEWLINE = 10;

const isAsFound = (chunk: Uint8Array): void => {
  for (const [bytes, code, message] of SIGNATURES) if (begins(chunk, bytes)) throw new BackupRefused(code, message);
};

/** All pieces, the first of which has at least a few bytes if the file does. */
function* sniffed(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let first = true;
  for (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (first) isAsFound(chunk);
    first = false;
    yield chunk;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0];
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/**
 * The lines of a file, packed by gzip or not, as bytes without their ends. One line is in memory at a time. Reads no further than it is
 * asked. Throws BackupRefused.
 * @param chunks pieces of at least four bytes
 */
export function* fileLines(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  const source = chunks[Symbol.iterator]();
  const first = source.next();
  if (first.done) return;
  const again = function* () {
    yield first.value;
    for (let next = source.next(); !next.done; next = source.next()) yield next.value;
  };
  const isPacked = begins(first.value, [0x1f, 0x8b]);
  let rest: Uint8Array[] = [];
  let size = 0;
  for (const chunk of sniffed(isPacked ? unpacked(again()) : again())) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      yield joined([...rest, chunk.subarray(from, end)]);
      from = end + 1;
      rest = [];
      size = 0;
    }
    // A copy, since an unpacker may use its memory again.
    rest.push(chunk.slice(from));
    size += chunk.length - from;
    if (size > LINE_CAP) throw new BackupRefused('too-big', m.lineTooLong(LINE_CAP / 1_000_000));
  }
  if (size > 0) yield joined(rest);
}
