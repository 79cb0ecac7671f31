import type { LearnerEvent } from '../../core/event/learner-event.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../../core/mock-exam/mock-exam-step.ts';
import type { Attempt } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { FoldRow } from '../fold-row.ts';
import type { AsideRow, Flag, Setting, StoreChange } from '../record-store.ts';

/** What several memory stores share, as tabs share a database. */
export interface MemoryDisk {
  device: { readonly id: string; readonly seq: number } | undefined;
  readonly attempts: Map<string, Attempt>;
  readonly events: Map<string, LearnerEvent>;
  readonly flags: Map<string, Flag>;
  readonly sessions: Map<string, PracticeSession>;
  readonly settings: Map<string, Setting>;
  readonly sittings: Map<string, MockExam>;
  readonly steps: Map<string, MockExamStep>;
  readonly aside: Map<string, AsideRow>;
  /** Derived, and the log's mark that it holds for. */
  readonly folds: Map<string, FoldRow>;
  log: string;
  readonly listeners: Set<(change: StoreChange) => void>;
}

export const memoryDisk = (): MemoryDisk => ({
  device: undefined,
  attempts: new Map(),
  events: new Map(),
  flags: new Map(),
  sessions: new Map(),
  settings: new Map(),
  sittings: new Map(),
  steps: new Map(),
  aside: new Map(),
  folds: new Map(),
  log: '',
  listeners: new Set(),
});
