import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { FORMATS, type Format } from '../exchange/formats.ts';
import { UsageError } from './command.ts';
import { COURSE_FORMATS } from './course/course-formats.ts';
import { unexpectedValue } from './refuse-options.ts';

/** Where exported files go. */
export interface ExportPlace {
  /** A whole path. */
  readonly folder: string;
  /** What the files are called, without ending; absent where each exam gives them its own name. */
  readonly name?: string;
  /** The ending that was asked for, of those the format has. */
  readonly ending?: string;
}

/** Formats that are written, as `--to` calls them. */
const writable = (): readonly Format[] => FORMATS.filter(({ write }) => write !== undefined);

/** Which format `--to` means; throws `UsageError` for none, or one that is not written. */
export function targetFormat(name: string | undefined): Format {
  const listed = [...writable(), ...COURSE_FORMATS].map((format) => `\n  ${format.name}  ${format.title}`).join('');
  if (name === undefined) throw new UsageError(`Missing --to, expected one of:${listed}`);
  const found = writable().find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = [...writable(), ...COURSE_FORMATS].map((format) => format.name);
  throw unexpectedValue('export', 'to', name, names);
}

/** What a place depends on. */
type Named = Pick<Format, 'title' | 'endings'>;

const endingOf = (file: string, { endings }: Named): string | undefined =>
  endings.find((ending) => file.toLowerCase().endsWith(ending) && file.length > ending.length);

/**
 * What `--out` means: a file where it ends like one of the format, else a folder; `export/` beside the content without it. Throws
 * `UsageError` for a file of another format, and for a place among the content, where the checker would take it for content.
 */
export function exportPlace(out: string | undefined, format: Named, cwd: string, base: string): ExportPlace {
  if (out === undefined) return { folder: join(base, 'export') };
  const path = resolve(cwd, out);
  const [inside] = relative(base, path).split(sep);
  if (inside === 'content' || inside === 'questions')
    throw new UsageError(
      `Unexpected place ${out} for an export: ${inside}/ is for content. Leave --out away, or name a folder beside it.`,
    );
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return { folder: path };
  const file = basename(path);
  const ending = endingOf(file, format);
  if (ending !== undefined)
    return { folder: dirname(path), name: file.slice(0, -ending.length), ending: file.slice(-ending.length) };
  const other = FORMATS.find((one) => endingOf(file, one) !== undefined);
  if (other === undefined) return { folder: path };
  throw new UsageError(
    `${out} ends like ${other.title}, expected ${format.endings.join(' or ')} for ${format.title}, or a folder.`,
  );
}
