import type { AnswerAttempt } from '../../core/session/attempt.ts';
import { RECORD_VERSION } from '../migrations/versions.ts';
import { compareText } from './canonical.ts';
import { endLine, headLine, rowLine } from './format.ts';

/** What the head of a hand-in says of it, beside what that of every backup says. */
interface HandInHead {
  /** The assignment's id and title. */
  readonly assignment: string;
  readonly title: string;
  readonly exam: string;
  /** The name or number the learner chose. */
  readonly name: string;
}

/**
 * Answers as a backup that holds nothing else: whatever reads backups reads it. Its first line has `handIn` beside format and version. No time of writing is in it, so
 * that trying again gives the same bytes.
 */
export function toHandIn({ assignment, title, exam, name }: HandInHead, answers: readonly AnswerAttempt[]): string {
  const rows = answers.toSorted((a, b) => compareText(a.id, b.id)).map((row) => rowLine('attempts', row));
  return headLine(RECORD_VERSION, { handIn: { assignment, exam, name, title } }) + rows.join('') + endLine(rows.length);
}
