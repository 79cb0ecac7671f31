import type { Diagnostic } from '../../content/diagnostic.ts';

/** What was expected, where the reason does not say so already. */
export const unsaid = ({ expected, reason }: Diagnostic): string | undefined =>
  expected === undefined || reason.includes(expected) ? undefined : expected;

/** A problem in words, for reporters that show no excerpt: reason, what was expected, hint. */
export function problemText(problem: Diagnostic): string {
  const expected = unsaid(problem);
  return [
    problem.reason,
    ...(expected === undefined ? [] : [`Expected: ${expected}`]),
    ...(problem.hint === undefined ? [] : [`Hint: ${problem.hint}`]),
  ].join('\n');
}
