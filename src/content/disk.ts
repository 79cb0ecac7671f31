import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from './source-text.ts';

/** The folders with content, relative to the content root. */
const FOLDERS = ['content', 'questions'];
/** Endings of files that are read as text; all others are known by their path only. */
const TEXT = /\.(md|ya?ml)$/i;

/** Everything under the content root. */
export interface Sources {
  readonly files: readonly SourceFile[];
  /** Paths of images and other files that are not read. */
  readonly assets: readonly string[];
}

/** Thrown where a path that was asked for is not there or is not content; its message is for a person. */
export class SourceError extends Error {}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      // Links are not followed: content lies in the repository itself.
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() ? [path] : [];
    });
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Reads all content files under a root. What is not UTF-8 comes out with U+FFFD in it, which the parsers tell with its place.
 * Throws `SourceError` where there is neither a content nor a questions folder.
 */
export function readSources(root: string): Sources {
  const folders = FOLDERS.map((folder) => join(root, folder)).filter(exists);
  if (folders.length === 0) {
    throw new SourceError(
      `There is no content/ or questions/ folder in ${root}. An exam begins with a file content/<exam>/exam.yaml: see docs/own-content.md.`,
    );
  }
  const paths = folders.flatMap(walk).map((path) => ({ path, name: relative(root, path).split(sep).join('/') }));
  const isText = ({ name }: { readonly name: string }): boolean => TEXT.test(name) && !/(^|\/)README\.md$/i.test(name);
  return {
    files: paths.filter(isText).map(({ path, name }) => ({ path: name, text: readFileSync(path, 'utf8') })),
    assets: paths.filter((file) => !isText(file)).map(({ name }) => name),
  };
}

/**
 * Which files the given paths mean (files or folders, as typed in the working folder), as a test on names relative to the root.
 * Throws `SourceError` for a path that does not exist or holds no content.
 */
export function selectFiles(root: string, from: string, paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const full = resolve(from, path);
    if (!exists(full)) throw new SourceError(`There is no file or folder ${path}.`);
    const name = relative(root, full).split(sep).join('/');
    const inside = name === '' || FOLDERS.some((folder) => name === folder || name.startsWith(`${folder}/`));
    if (!inside) throw new SourceError(`${path} is not under content/ or questions/ of ${root}.`);
    return name;
  });
  return (file) => wanted.some((name) => name === '' || file === name || file.startsWith(`${name}/`));
}

/** A file of the content as it is written: text, or the bytes of a picture. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes a content file whole or not at all: under another name first, then by a rename. `fresh`: throws `SourceError` where there is a file
 * already.
 */
export function writeSource(root: string, { path, text }: WrittenFile, { fresh = false } = {}): void {
  const full = join(root, path);
  const before = statSync(full, { throwIfNoEntry: false });
  if (fresh && before !== undefined) throw new SourceError(`There is a file ${path} already.`);
  mkdirSync(dirname(full), { recursive: true });
  // Files that begin with a dot are not content, so that nobody reads half of one.
  const half = join(dirname(full), `.${process.pid}-${full.slice(dirname(full).length + 1)}.part`);
  try {
    writeFileSync(half, text, before === undefined ? {} : { mode: before.mode });
    renameSync(half, full);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
