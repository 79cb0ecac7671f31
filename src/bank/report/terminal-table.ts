/** Rows as lines, columns of one width; the first and the last stand left, numbers right. */
export function table([head = [], ...more]: readonly (readonly string[])[]): readonly string[] {
  const rows = [head, ...more];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 || at === head.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
