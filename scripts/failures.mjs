// What failed in a run of Vitest or Playwright, a line each, from the report the tool writes as JSON: said once more at a run's end, where
// whoever sees only the last lines of a long log still learns what to look at.

/** An error's first line, without colors. */
const firstLine = (text) =>
  String(text ?? '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colors.
    .replaceAll(/\u001B\[[\d;]*m/g, '')
    .trim()
    .split('\n', 1)[0] ?? '';

/** Of Vitest's report: tests that failed, and files that could not be run. */
export function vitestFailures(report, root) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(root, '').replace(/^[/\\]/, '');
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map((one) => `${file} › ${one.fullName}: ${firstLine(one.failureMessages[0])}`);
  });
}

/** Of Playwright's report: tests that failed, those that passed only at the second try, and what failed outside of any test. */
export function playwrightFailures(report) {
  const of = (suite) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => {
          const error = results.find((one) => one.error)?.error;
          return `${spec.file}:${spec.line} › ${spec.title}${status === 'flaky' ? ' (flaky)' : ''}: ${firstLine(error?.message)}`;
        }),
    ),
    ...(suite.suites ?? []).flatMap(of),
  ];
  return [...report.suites.flatMap(of), ...report.errors.map(({ message }) => firstLine(message))];
}
