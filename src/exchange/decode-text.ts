/** What the first bytes say, or two-byte characters without a mark. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const zeros = (from: number): number => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  const many = start.length / 4;
  if (start.length >= 4 && zeros(1) > many && zeros(0) === 0) return 'utf-16le';
  if (start.length >= 4 && zeros(0) > many && zeros(1) === 0) return 'utf-16be';
  return undefined;
}

/**
 * The text of a file whose format does not say its encoding: by its byte order mark, else UTF-8, else windows-1252, which is what old banks
 * are in. Line ends are `\n`, the mark is gone. Undefined for a file that is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(marked ?? 'utf-8', { fatal: marked === undefined }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.includes('\0')) return undefined;
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
