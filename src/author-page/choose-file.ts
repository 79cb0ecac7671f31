import type { SiteReport } from '../bank/site-bank.ts';

/** The file the page is about, and why this one. */
interface ChosenFile {
  readonly file: string;
  /** Asked for in the address; the one edited last; or, before any edit, the first that needs somebody. */
  readonly why: 'asked' | 'followed' | 'first';
  /** False where there is no such file (any more). */
  readonly exists: boolean;
}

/** Undefined only where there are no files at all and none is asked for. */
export function chooseFile(
  asked: string | null,
  edited: string | undefined,
  { bank, files }: Pick<SiteReport, 'bank' | 'files'>,
): ChosenFile | undefined {
  const known = new Set(files.map(({ path }) => path));
  if (asked) return { file: asked, why: 'asked', exists: known.has(asked) };
  // What was edited last and is gone now is not followed any longer.
  if (edited !== undefined && known.has(edited)) return { file: edited, why: 'followed', exists: true };
  const worst = bank.problems.find(({ severity }) => severity === 'error') ?? bank.problems[0];
  const first = worst?.file ?? files.find(({ path }) => path.startsWith('questions/'))?.path ?? files[0]?.path;
  return first === undefined ? undefined : { file: first, why: 'first', exists: known.has(first) };
}
