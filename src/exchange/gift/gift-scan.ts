/** Where signs stand that have a meaning in GIFT: those without a backslash before them. */
export function unescaped(text: string, signs: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (signs.includes(char)) found.push(at);
  }
  return found;
}

/** The first place of a text without a backslash before it, or -1. */
export function firstUnescaped(text: string, wanted: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.startsWith(wanted, at)) return at;
  }
  return -1;
}
