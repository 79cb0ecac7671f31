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

/** Whether most characters are ASCII, as in Western languages. In others, old encodings would come out as signs without meaning. */
function isWestern(bytes: Uint8Array): boolean {
  const others = bytes.reduce((count, byte) => (byte >= 0x80 ? count + 1 : count), 0);
  return others < bytes.length / 4;
}

/**
 * The text of a file whose format does not say its encoding: by its byte order mark, else UTF-8, else windows-1252, which is what old banks
 * are in (where it is Western: other encodings cannot be told apart). Line ends are `\n`, the mark is gone. Undefined for a file that is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(marked ?? 'utf-8', { fatal: marked === undefined }).decode(bytes);
  } catch {
    if (!isWestern(bytes)) return undefined;
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  if (text.includes('\0')) return undefined;
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
