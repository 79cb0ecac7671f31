import type { OptionValues } from './options.ts';

/** What a command is given: the rest of the command line, read. */
export interface CommandInput {
  readonly paths: readonly string[];
  /** The working folder; paths are relative to it. */
  readonly cwd: string;
  /** The folder that holds content/ and questions/. */
  readonly root: string;
  readonly color: boolean;
  readonly format: string | undefined;
  readonly seed: string | undefined;
  /** All options as they were given. */
  readonly values: OptionValues;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a command prints, and its exit status: 0 clean, 1 errors, 2 wrong use. */
export interface CommandOutput {
  readonly status: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

/** Thrown where a command is used wrongly; its message is for a person. */
export class UsageError extends Error {}
