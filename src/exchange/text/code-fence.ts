const FENCE = /^[ \t]{0,6}(?<sign>`{3,}|~{3,})(?<info>[^\n]*)$/;

/**
 * The fence of code that is open after a line, empty where none is; `open` is the one before it. Only a fence of its own sign, as long at
 * least and with no word behind it closes code, so that code may show fences.
 */
export function fenceAfter(line: string, open: string): string {
  const found = FENCE.exec(line)?.groups;
  if (found === undefined) return open;
  const [sign, info] = [found['sign'] ?? '', (found['info'] ?? '').trim()];
  if (open !== '') return sign.startsWith(open) && info === '' ? '' : open;
  // Behind the signs of code in a line there may be more of these; behind a fence there are none.
  return sign.startsWith('`') && info.includes('`') ? '' : sign;
}
