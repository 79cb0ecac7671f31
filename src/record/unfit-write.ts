import type { NewLearnerEvent } from '../core/event/learner-event.ts';
import type { MockExam } from '../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../core/mock-exam/mock-exam-step.ts';
import type { NewAttempt } from '../core/session/attempt.ts';
import type { PracticeSession } from '../core/session/practice-session.ts';
import { writeFlag, writeSetting } from './merge/write-flag.ts';
import { parseRow, type Table } from './parse/parse-record.ts';
import type { FlagChange, SettingChange } from './record-store.ts';

// Never store what could not be read back: what the program itself writes is looked at like what comes from outside. Each answers
// the first fault with its path, or nothing. Device and number are the store's to give.

const BY = { device: '-', id: '-' };

const unfit = (table: Table, row: object, where: string): string | undefined => {
  const read = parseRow(table, { ...row, device: '-', seq: 1 }, where);
  return read.ok ? undefined : read.error;
};

export const invalidAttempt = (attempt: NewAttempt): string | undefined => unfit('attempts', attempt, 'attempt');
export const invalidEvent = (event: NewLearnerEvent): string | undefined => unfit('events', event, 'event');
export const invalidSession = (session: PracticeSession): string | undefined => unfit('sessions', session, 'session');
export const invalidMockExam = (mockExam: MockExam): string | undefined => unfit('sittings', mockExam, 'sitting');
export const invalidSteps = (steps: readonly MockExamStep[]): string | undefined =>
  steps.map((step, at) => unfit('steps', step, `steps[${at}]`)).find((found) => found !== undefined);
export const invalidFlag = (change: FlagChange): string | undefined => unfit('flags', writeFlag(change, undefined, BY), 'flag');
export const invalidSetting = (change: SettingChange): string | undefined =>
  unfit('settings', writeSetting(change, undefined, BY), 'setting');
