import type { PracticeSession } from '../core/session/practice-session.ts';
import { compareText } from './backup/canonical.ts';

/** The session to go on with: of those not ended the one worked on last; of equals, by id, so that all devices agree. */
export const newestOpen = (sessions: readonly PracticeSession[]): PracticeSession | undefined =>
  sessions
    .filter(({ ended }) => !ended)
    .sort((a, b) => b.updatedAt - a.updatedAt || compareText(a.id, b.id))
    .at(0);
