import type { Diagnostic } from '../../content/diagnostic.ts';

/** Problems by the file they are in; files with errors come before those with warnings only. */
export function groupProblems(problems: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group) group.push(problem);
    else groups.set(problem.file, [problem]);
  }
  const worst = (list: readonly Diagnostic[]) => (list.some(({ severity }) => severity === 'error') ? 0 : 1);
  return new Map([...groups].sort(([, a], [, b]) => worst(a) - worst(b)));
}
