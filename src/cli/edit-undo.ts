import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { plural } from '../bank/report/plural.ts';
import { shellWord } from './advice.ts';
import type { OptionValues } from './options.ts';

/** Files that are named one by one in a line to copy. */
const MOST_FILES = 10;

/**
 * Files under content/ and questions/ that differ from what git keeps, or that it does not know, by their names from the content root. Undefined where the
 * folder is in no repository, or there is no git.
 */
export function notInGit(base: string): ReadonlySet<string> | undefined {
  const { status, stdout } = spawnSync(
    'git',
    ['-C', base, 'ls-files', '-z', '--modified', '--others', '--', 'content', 'questions'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return status === 0 ? new Set(stdout.split('\0').filter((name) => name !== '')) : undefined;
}

/** Files by name, or by folder where they are many and nothing else in the folder would be lost. */
function shortest(files: readonly string[], unsaved: ReadonlySet<string>): readonly string[] {
  if (files.length <= MOST_FILES) return files;
  const names = files.map((file) => {
    const folder = dirname(file);
    return [...unsaved].some((one) => one.startsWith(`${folder}/`)) ? file : folder;
  });
  return [...new Set(names)];
}

/** What to know before files are written: what git could not bring back. Undefined where it brings back all. */
export function cannotUndo(files: readonly string[], unsaved: ReadonlySet<string> | undefined): string | undefined {
  if (unsaved === undefined) return 'Git could not undo this: the content is in no git repository.';
  const lost = files.filter((file) => unsaved.has(file));
  if (lost.length === 0) return undefined;
  const [first = ''] = lost;
  const which = lost.length === 1 ? `${first} has` : `${plural(lost.length, 'file')}, the first ${first}, have`;
  return `Git could not undo all of this: ${which} changes that are not committed. Commit first.`;
}

/** How to undo what was written. */
export function undoLine(files: readonly string[], unsaved: ReadonlySet<string> | undefined, { root }: OptionValues): string {
  const problem = cannotUndo(files, unsaved);
  if (problem !== undefined || unsaved === undefined) return problem?.replace(' Commit first.', '') ?? '';
  const git = root === undefined ? 'git' : `git -C ${shellWord(root)}`;
  return `To undo: ${git} restore -- ${shortest(files, unsaved).map(shellWord).join(' ')}`;
}
