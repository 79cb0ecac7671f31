import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file to write, by its whole path. */
export interface ExportFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes all files, each under another name first: none is ever half there, and where one cannot be written all stay as they were. An earlier
 * export is replaced. Gives the reason where nothing was written.
 */
export function writeExports(files: readonly ExportFile[]): string | undefined {
  const staged = files.map(({ path }) => join(dirname(path), `.${process.pid}-${basename(path)}.part`));
  const folder = files.find(({ path }) => statSync(path, { throwIfNoEntry: false })?.isDirectory());
  if (folder !== undefined) return `${basename(folder.path)} is a folder, expected a file or nothing.`;
  try {
    files.forEach(({ path, content }, at) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(staged[at] ?? path, content);
    });
    files.forEach(({ path }, at) => {
      renameSync(staged[at] ?? path, path);
    });
    return undefined;
  } catch (error) {
    // Permissions, a full disk, a file where a folder should be: for a person, not a fault of ours.
    if (!(error instanceof Error && 'code' in error)) throw error;
    for (const path of staged) {
      try {
        rmSync(path, { force: true });
      } catch {
        // Where its folder is none, there is nothing to take away.
      }
    }
    return error.message;
  }
}
