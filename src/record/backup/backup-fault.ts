import * as m from '../../messages/en/record.ts';

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

/** What any error while a file is read means for a person. */
export const backupFaultOf = (cause: unknown): BackupFault => {
  if (cause instanceof BackupRefused) return cause.fault;
  const said = cause instanceof Error ? ` (${cause.message})` : '';
  return { code: 'unreadable', message: m.unreadableFile(said) };
};
