/** Columns of text under their heads, as wide as what is in them; figures stand to the right. */
export function textTable(heads: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (right.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].map((one) => `  ${one}`).join('\n');
}
