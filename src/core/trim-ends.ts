/** A text without the characters of a class at its end. A pattern such as `/-+$/` takes time with the square of a long run elsewhere. */
export function trimEnd(text: string, edge: RegExp): string {
  let end = text.length;
  while (end > 0 && edge.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The same at its start. */
export function trimStart(text: string, edge: RegExp): string {
  let start = 0;
  while (start < text.length && edge.test(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** The same at both ends. */
export const trimEnds = (text: string, edge: RegExp): string => trimStart(trimEnd(text, edge), edge);
