import { readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { detectFormat } from '../exchange/detect-format.ts';
import type { Imported } from '../exchange/exchange.ts';
import { FORMATS, type Format } from '../exchange/formats.ts';
import { tooLarge } from '../exchange/limits.ts';
import { UsageError } from './command.ts';
import { findEntry } from './find-entry.ts';
import { unexpectedValue } from './refuse-options.ts';

/** A file as it was given, and what was read from it. */
export interface ReadFile {
  readonly file: string;
  readonly imported: Imported;
  /** What else a person should know of it. */
  readonly said?: string;
}

const refused = (reason: string): Imported => ({ questions: [], notes: [{ line: 0, what: 'refused', reason }] });

/** Why a file is not opened; its size is asked before a byte of it is read. */
function unreadable(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'There is no such file.';
  if (found.isDirectory()) return 'This is a folder; give the files in it.';
  if (!found.isFile()) return 'This is not an ordinary file.';
  return tooLarge({ length: found.size }) ?? undefined;
}

const withoutEnding = (file: string): string => file.slice(0, file.length - extname(file).length);

/** The second file of a format that has one, where it is there; a string says why it cannot be read. */
function readBeside(path: string, { besideEnding }: Format): Uint8Array | string | undefined {
  if (besideEnding === undefined) return undefined;
  const beside = `${withoutEnding(path)}${besideEnding}`;
  if (statSync(beside, { throwIfNoEntry: false }) === undefined) return undefined;
  return unreadable(beside) ?? readFileSync(beside);
}

/** Questions of one file. Each becomes a file of its own. */
const MOST_QUESTIONS = 5_000;

/** Where nothing came in and no reason was given, that is said. */
function withWord(imported: Imported): Imported {
  const { questions, notes } = imported;
  if (questions.length > MOST_QUESTIONS) {
    return refused(
      `It has ${questions.length} questions, more than the ${MOST_QUESTIONS} that are taken. Split it into smaller files.`,
    );
  }
  return questions.length + notes.length > 0 ? imported : refused('There is no question in this file.');
}

const isPackage = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** Lines in a package are those of the files in it, which the reasons name. */
const withoutLines = ({ questions, notes, ...rest }: Imported): Imported => ({
  ...rest,
  questions: questions.map(({ line: _, ...question }) => question),
  notes: notes.map((note) => {
    const place = note.what === 'changed' || note.line === 0 ? '' : ` (line ${note.line} of that file)`;
    return { ...note, line: 0, reason: `${note.reason}${place}` };
  }),
});

function readOne(file: string, path: string, wanted: Format | undefined): ReadFile {
  const reason = unreadable(path);
  if (reason !== undefined) return { file, imported: refused(reason) };
  const bytes = readFileSync(path);
  const format = wanted === undefined ? detectFormat(bytes, file) : { ok: true as const, value: wanted };
  if (!format.ok) return { file, imported: refused(format.error) };
  const { read, title } = format.value;
  if (read === undefined) return { file, imported: refused(`${title} goes out only; it is not read.`) };
  if (isPackage(bytes)) return { file, imported: withoutLines(withWord(read(bytes, file))) };
  const beside = readBeside(path, format.value);
  if (typeof beside !== 'string') return { file, imported: withWord(read(bytes, file, beside)) };
  const { questions, notes } = withWord(read(bytes, file));
  const without = `Its second file was not read: ${beside} Reasons, marks and facts did not come in.`;
  return { file, imported: { questions, notes: [...notes, { line: 0, what: 'changed', reason: without }] } };
}

/** A file that goes with another one is read with that, or refused by itself. */
function asBeside(path: string, all: ReadonlySet<string>): Pick<ReadFile, 'imported' | 'said'> | undefined {
  const ending = FORMATS.flatMap(({ besideEnding }) => besideEnding ?? []).find((one) => path.toLowerCase().endsWith(one));
  if (ending === undefined) return undefined;
  const stem = path.slice(0, -ending.length);
  const isRead = [...all].some((other) => other !== path && withoutEnding(other) === stem);
  if (isRead) return { imported: { questions: [], notes: [] }, said: 'read together with the file it goes with' };
  return {
    imported: refused('This is the second file of an export and has no questions by itself; give the file it stands beside.'),
  };
}

/** Which format `--format` means; throws `UsageError` for one that is not read. */
function wantedFormat(name: string | undefined): Format | undefined {
  if (name === undefined) return undefined;
  const readable = FORMATS.filter(({ read }) => read !== undefined);
  const found = readable.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = readable.map((format) => format.name);
  throw unexpectedValue('import', 'format', name, names);
}

/** Reads every file; one that cannot be read is told and keeps no other from coming in. */
export function readImports(files: readonly string[], cwd: string, format: string | undefined): readonly ReadFile[] {
  const wanted = wantedFormat(format);
  const paths = files.map((file) => resolve(cwd, file));
  const missing = files.find((_, at) => findEntry(paths[at] ?? '') === undefined);
  if (missing !== undefined) throw new UsageError(`There is no file ${missing}.`);
  const all = new Set(paths);
  return files.map((file, at) => {
    const path = paths[at] ?? file;
    const beside = wanted === undefined || wanted.besideEnding !== undefined ? asBeside(path, all) : undefined;
    try {
      return beside === undefined ? readOne(file, path, wanted) : { file, ...beside };
    } catch (error) {
      // Permissions and faults of the disk; the readers themselves do not throw.
      if (!(error instanceof Error && 'code' in error)) throw error;
      return { file, imported: refused(`It cannot be read: ${error.message}.`) };
    }
  });
}
