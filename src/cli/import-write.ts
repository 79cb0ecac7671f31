import { accessSync, constants, rmdirSync, rmSync } from 'node:fs';
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

/** Writes all files or none: where one fails, those before it and their new folders are taken away again, and the reason is given. */
export function writeAll(root: string, files: readonly WrittenFile[]): string | undefined {
  const folders = [...new Set(files.flatMap(({ path }) => missingFolders(root, path)))];
  const written: string[] = [];
  try {
    for (const file of files) {
      writeSource(root, file, { fresh: true });
      written.push(file.path);
    }
    return undefined;
  } catch (error) {
    for (const path of written) rmSync(join(root, path), { force: true });
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
