import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSource } from '../content/disk.ts';
import type { SourceFile } from '../content/source-text.ts';

/** A file before and after. */
export interface Rewrite {
  readonly before: SourceFile;
  readonly after: SourceFile;
}

/**
 * Writes all files or none: nothing where one is not as it was read, and where one cannot be written those before it get their earlier text back.
 * Gives the reason where nothing was written.
 */
export function rewriteAll(root: string, files: readonly Rewrite[]): string | undefined {
  const other = files.find(({ before }) => readFileSync(join(root, before.path), 'utf8') !== before.text);
  if (other !== undefined) return `${other.before.path} has just been changed by somebody else.`;
  const written: Rewrite[] = [];
  try {
    for (const file of files) {
      writeSource(root, file.after);
      written.push(file);
    }
    return undefined;
  } catch (error) {
    for (const { before } of written) writeSource(root, before);
    return error instanceof Error ? error.message : String(error);
  }
}
