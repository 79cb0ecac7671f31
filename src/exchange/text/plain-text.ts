import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { decodeText } from '../decode-text.ts';
import { LIMITS, tooLarge } from '../limits.ts';

/** The text of a file in a format of plain text, or why it is not read. */
export function plainTextOf(bytes: Uint8Array, format: string): Result<string, string> {
  const refusal = tooLarge(bytes, LIMITS.plainText);
  if (refusal !== null) return err(refusal.replace('that are read', 'of plain text that are read'));
  const text = decodeText(bytes);
  if (text === undefined) return err(`This is not a text file, or not one in UTF-8. ${format} is plain text: save it as UTF-8.`);
  let blocks = 0;
  for (let at = text.indexOf('\n\n'); at !== -1; at = text.indexOf('\n\n', at + 2)) blocks += 1;
  if (blocks > LIMITS.blocks) return err(`The file has more than ${LIMITS.blocks} blocks of lines. Split it into smaller files.`);
  return ok(text);
}
