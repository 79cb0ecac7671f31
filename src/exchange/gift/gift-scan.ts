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

/** The first brace of a text without a backslash before it; empty where there is none. */
export function firstBrace(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{' || char === '}') return char;
  }
  return '';
}

/** How many braces are open after a text, where so many were before it. Counted, not listed: a line may be nothing but braces. */
export function depthAfter(text: string, before: number): number {
  let depth = before;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}' && depth > 0) depth -= 1;
  }
  return depth;
}
