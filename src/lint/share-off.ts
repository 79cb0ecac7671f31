import { FILE_START } from '../content/diagnostic.ts';
import { percent } from '../core/percent.ts';
import type { BankFinding } from './rule.ts';

/** A part of the questions and the share of all it should be. */
export interface Part {
  /** For the message: "domain 3 (Approaches)". */
  readonly what: string;
  readonly count: number;
  /** 0..1 */
  readonly share: number;
}

/** Where the parts are told, what they are parts of, and how many points one may be off. */
export interface Whole {
  readonly file: string;
  /** "ready questions" */
  readonly of: string;
  readonly total: number;
  readonly points: number;
  readonly hint: string;
}

/** A finding for each part whose share is off by more than some points, and by more than one question: of few, one is more than that. */
export function sharesOff(parts: readonly Part[], { file, of, total, points, hint }: Whole): readonly BankFinding[] {
  // Written in questions, so that a share of exactly as many points stays within them.
  const allowed = Math.max(1, (points / 100) * total) + 1e-9;
  return parts
    .filter(({ count, share }) => Math.abs(count - share * total) > allowed)
    .map(({ what, count, share }) => ({
      file,
      place: FILE_START,
      reason: `Unexpected share of ${what}, ${percent(count / total)} of ${total} ${of}, expected about ${percent(share)}.`,
      actual: `${count} of ${total} questions`,
      expected: `about ${percent(share)}`,
      hint,
    }));
}
