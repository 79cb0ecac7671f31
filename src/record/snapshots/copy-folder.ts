/** Where copies of the record lie: files of this site, apart from its database. Nothing throws or rejects. */
export interface CopyFolder {
  /** Names of the whole files in it; undefined where this browser keeps no such files. */
  names(): Promise<readonly string[] | undefined>;
  read(name: string): Promise<Blob | undefined>;
  /** Writes a new file, all or nothing. False where it could not be. */
  write(name: string, file: Blob): Promise<boolean>;
  /** False where it may still be there. */
  remove(name: string): Promise<boolean>;
}
