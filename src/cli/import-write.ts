import { accessSync, constants, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type WrittenFile, writeSource } from '../content/disk.ts';
import { findEntry } from './find-entry.ts';

/** Why nothing can be written into a folder of the content root, or undefined. */
function refusal(root: string, folder: string): string | undefined {
  const steps = folder.split('/').map((_, at, all) => all.slice(0, at + 1).join('/'));
  let last = root;
  for (const step of steps) {
    const found = findEntry(join(root, step));
    if (found === undefined) break;
    // Content lies in the repository itself: a file behind a link would never be read again.
    if (found.isSymbolicLink()) return `${step} is a link; nothing is written through it.`;
    if (!found.isDirectory()) return `${step} is a file, expected a folder.`;
    last = join(root, step);
  }
  try {
    accessSync(last, constants.W_OK);
    return undefined;
  } catch {
    return `${folder} cannot be written to.`;
  }
}

/** Folders of a path that are not there yet, the innermost first. */
function missingFolders(root: string, path: string): readonly string[] {
  const folder = dirname(path);
  if (folder === '.' || findEntry(join(root, folder)) !== undefined) return [];
  return [folder, ...missingFolders(root, folder)];
}

/** Why none of the files can be written, before the first is; undefined where nothing speaks against it. */
export function cannotWrite(root: string, files: readonly WrittenFile[]): string | undefined {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  return folders.map((folder) => refusal(root, folder)).find((reason) => reason !== undefined);
}

/** A file to write: a new one, or one that has a text now. */
interface PlannedWrite extends WrittenFile {
  /** The text it has now; absent for a new file, which takes the place of none. */
  readonly before?: string;
}

/**
 * Writes all files or none, and nothing where one that has a text now is not as it was read. Where one fails, new ones before it are taken away with
 * their folders, and the others get their text back. Gives the reason where nothing was written.
 */
export function writeAll(root: string, files: readonly PlannedWrite[]): string | undefined {
  const other = files.find(({ path, before }) => before !== undefined && readFileSync(join(root, path), 'utf8') !== before);
  if (other !== undefined) return `${other.path} has just been changed by somebody else.`;
  const folders = [...new Set(files.flatMap(({ path }) => missingFolders(root, path)))];
  const written: PlannedWrite[] = [];
  try {
    for (const file of files) {
      writeSource(root, file, { fresh: file.before === undefined });
      written.push(file);
    }
    return undefined;
  } catch (error) {
    for (const { path, before } of written) {
      if (before === undefined) rmSync(join(root, path), { force: true });
      else writeSource(root, { path, text: before });
    }
    for (const folder of folders.toSorted((a, b) => b.length - a.length)) {
      try {
        rmdirSync(join(root, folder));
      } catch {
        // Not made yet, or somebody else has put something into it since.
      }
    }
    return error instanceof Error ? error.message : String(error);
  }
}
