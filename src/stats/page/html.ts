/** Text as HTML has it. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A table with a caption, the first column being what the row is about. Cells are text; columns of figures stand to the right. */
export function htmlTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[] = [],
): string {
  const side = (at: number): string => (figures.includes(at) ? ' class="n"' : '');
  const head = heads.map((text, at) => `<th scope="col"${side(at)}>${escaped(text)}</th>`).join('');
  const body = rows
    .map(
      ([first = '', ...cells]) =>
        `<tr><th scope="row">${escaped(first)}</th>${cells.map((cell, at) => `<td${side(at + 1)}>${escaped(cell)}</td>`).join('')}</tr>`,
    )
    .join('\n');
  // Can be reached by the keyboard, as it may be wider than the screen.
  return `<div class="wide" role="region" aria-label="${escaped(caption)}" tabindex="0"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead>\n<tbody>${body}</tbody></table></div>`;
}
