import { err, ok, type Result } from '../../core/result.ts';

/** Encodings that are read, by the names an XML declaration may give them (lower case), and the decoder's name for each. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'utf-16': 'utf-16',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'iso-8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};

/** What the first bytes say: a byte order mark, or `<` in two bytes. */
function marked([a, b, c, d]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return 'utf-32';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

/** The text of an XML file by its byte order mark or its declaration, without the mark; or why it cannot be read. */
export function decodeXml(bytes: Uint8Array): Result<string, { readonly line: number; readonly reason: string }> {
  const mark = marked(bytes.subarray(0, 4));
  const start = new TextDecoder('iso-8859-1').decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  const name = mark ?? declared?.toLowerCase() ?? 'utf-8';
  const encoding = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined;
  // UTF-16 without a mark that does not begin with two-byte characters is not UTF-16.
  if (encoding === undefined || encoding === 'utf-16') {
    return err({ line: 1, reason: `The file says it is in ${name.slice(0, 40)}, which is not read. Save it as UTF-8.` });
  }
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    const before = new TextDecoder(encoding).decode(bytes).split('\uFFFD', 1)[0] ?? '';
    const line = before.split('\n').length;
    return err({ line, reason: `The file is not valid ${encoding.toUpperCase()} here. Save it as UTF-8.` });
  }
}
