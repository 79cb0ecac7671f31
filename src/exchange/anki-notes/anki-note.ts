/** A note of Anki: what its fields are called and what they hold, as HTML. */
export interface AnkiNote {
  /** The name of its note type; empty where it is not known. */
  readonly type: string;
  readonly names: readonly string[];
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** Where it stands in a text file, from 1; 0 in a package. */
  readonly line: number;
}
