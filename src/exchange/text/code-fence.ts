const FENCE = /^[ \t]{0,6}(?<sign>`{3,}|~{3,})/;

/**
 * The fence of code that is open after a line, empty where none is; `open` is the one before it. Only a fence of its own sign, as long at
 * least and with no word behind it closes code, so that code may show fences.
 */
export function fenceAfter(line: string, open: string): string {
  const found = FENCE.exec(line);
  if (found === null) return open;
  const [sign, info] = [found.groups?.['sign'] ?? '', line.slice(found[0].length).trim()];
  if (open !== '') return sign.startsWith(open) && info === '' ? '' : open;
  // Behind the signs of code in a line there may be more of these; behind a fence there are none.
  return sign.startsWith('`') && info.includes('`') ? '' : sign;
}
