/** Why a file was not taken in. Nothing of it was. */
export interface BackupFault {
  readonly code: 'too-big' | 'compressed' | 'unreadable' | 'not-text' | 'not-json' | 'not-record' | 'newer' | 'broken';
  /** For a person: what was found, where, and what to do. */
  readonly message: string;
}

/** A fault on its way out of a generator. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
  readonly fault: BackupFault;

  constructor(code: BackupFault['code'], message: string) {
    super(message);
    this.fault = { code, message };
  }
}

export const OTHER = 'Choose the file that was saved here.';

/** What any error while a file is read means for a person. */
export const backupFaultOf = (cause: unknown): BackupFault => {
  if (cause instanceof BackupRefused) return cause.fault;
  const said = cause instanceof Error ? ` (${cause.message})` : '';
  return { code: 'unreadable', message: `The file could not be read${said}. It may have been moved; choose it again.` };
};
