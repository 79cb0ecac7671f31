import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import { type BackupFault, tooBig } from './backup-fault.ts';
import { BACKUP_CAP } from './limits.ts';

/** First bytes of what people choose by mistake. Compressed files are refused by name: what they unpack to has no bound. */
const SIGNATURES: readonly (readonly [readonly number[], BackupFault])[] = [
  [
    [0x1f, 0x8b],
    { code: 'compressed', message: 'This is a gzip file. Unpack it first, then choose the .json file that was in it.' },
  ],
  [
    [0x50, 0x4b],
    { code: 'compressed', message: 'This is a zip file. Unpack it first, then choose the .json file that was in it.' },
  ],
  [
    [0xff, 0xfe],
    { code: 'not-text', message: 'This text is in UTF-16. Save it as UTF-8 in a text editor, then choose it again.' },
  ],
  [
    [0xfe, 0xff],
    { code: 'not-text', message: 'This text is in UTF-16. Save it as UTF-8 in a text editor, then choose it again.' },
  ],
];

const NOT_TEXT: BackupFault = {
  code: 'not-text',
  message: 'This is not a text file in UTF-8. Choose the .json file that was saved here.',
};

const sniff = (head: Uint8Array): BackupFault | undefined =>
  SIGNATURES.find(([bytes]) => bytes.every((byte, i) => head[i] === byte))?.[1];

const readBlob = async (file: Blob): Promise<Result<string, BackupFault>> => {
  if (file.size > BACKUP_CAP) return err(tooBig(file.size));
  const wrong = sniff(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (wrong !== undefined) return err(wrong);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // A file may grow while it is read, so what counts is what came, not what was announced.
    bytes += value?.byteLength ?? 0;
    if (bytes > BACKUP_CAP) {
      await reader.cancel();
      return err(tooBig(bytes));
    }
    try {
      text += decoder.decode(value, { stream: !done });
    } catch {
      await reader.cancel();
      return err(NOT_TEXT);
    }
    if (done) return ok(text);
  }
};

/** The text of a chosen file, at most `BACKUP_CAP` bytes of it, without a byte order mark. */
export const readText = async (file: Blob | string): Promise<Result<string, BackupFault>> => {
  if (typeof file === 'string') return file.length > BACKUP_CAP ? err(tooBig(file.length)) : ok(file.replace(/^\uFEFF/, ''));
  try {
    return await readBlob(file);
  } catch (cause) {
    const said = cause instanceof Error ? ` (${cause.message})` : '';
    return err({ code: 'unreadable', message: `The file could not be read${said}. It may have been moved; choose it again.` });
  }
};
