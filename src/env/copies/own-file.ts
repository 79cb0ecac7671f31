/** A file of the learner's own, chosen once and then kept up to date. Nothing throws or rejects. */
export interface OwnFile {
  /** Which file it is; `ask`: the browser wants a press before it may be written again. Undefined where none was chosen. */
  state(): Promise<{ readonly name: string; readonly access: 'granted' | 'ask' } | undefined>;
  /** Lets the learner choose where it is to be. Must be called from a press. False where they choose none. */
  choose(suggestedName: string): Promise<boolean>;
  /** Asks the browser to allow writing again. Must be called from a press. */
  allow(): Promise<boolean>;
  /** Puts new content in the file's place, all or nothing. False where it could not be: not allowed, moved, or no space. */
  write(content: Blob): Promise<boolean>;
  /** Keeps it up to date no more; the file stays as it is. */
  forget(): Promise<void>;
}
