import { relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../content/diagnostic.ts';
import type { OptionValues } from './options.ts';

const withSlashes = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** A word as a shell takes it; quotes only where it needs them. */
export function shellWord(word: string): string {
  if (/^[\w./:=@%+,-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

/** A command about the content this one was called for, with `--root` where that was given; `rest` stands as it is, as blanks to fill in do. */
export function usageLine(script: string, { root }: OptionValues, rest = ''): string {
  const options = [...(root === undefined ? [] : [`--root ${shellWord(withSlashes(root))}`]), ...(rest === '' ? [] : [rest])];
  return [`npm run ${script}`, ...(options.length === 0 ? [] : ['--', ...options])].join(' ');
}

/** A line to copy and run where this command was run. */
export const commandLine = (script: string, values: OptionValues, words: readonly string[] = []): string =>
  usageLine(script, values, words.map(shellWord).join(' '));

/** Content files and folders, named from the content root, as a command takes them: from the working folder. */
export const fromHere = (names: readonly string[], { cwd, root }: { readonly cwd: string; readonly root: string }) =>
  names.map((name) => withSlashes(relative(cwd, resolve(cwd, root, name))));

/** The dev server for the content this command was called for. */
export function devLine({ root }: OptionValues, platform = process.platform): string {
  if (root === undefined) return 'npm run dev';
  const set = `SIGNALMARK_CONTENT=${platform === 'win32' ? withSlashes(root) : shellWord(root)}`;
  return platform === 'win32' ? `set "${set}" && npm run dev` : `${set} npm run dev`;
}

/** Problems whose hints, `npm run check -- --report`, are about the same content. */
export function hintsFor(problems: readonly Diagnostic[], values: OptionValues): readonly Diagnostic[] {
  if (values.root === undefined) return problems;
  return problems.map((problem) => {
    const hint = problem.hint?.replace(/\bnpm run ([\w-]+) --(?= )/g, (_, script: string) => usageLine(script, values));
    return hint === undefined ? problem : { ...problem, hint };
  });
}
