import type { CoverageRow } from '../coverage.ts';

/** A task with what there is for it; `states`, `kinds`, `levels` and `wanted` are those of the author's page. */
export interface TaskReport extends CoverageRow {
  readonly objectives: readonly { readonly id: string; readonly ready: number }[];
  /** Ids of the lessons in its folder that are no drafts, in their order. */
  readonly lessons: readonly string[];
  /** Signals and decoys of its ready questions, each once. */
  readonly signals: readonly string[];
}

export interface DomainReport extends CoverageRow {
  /** 0..1: what the blueprint gives it, and what part of the ready questions it has (0 where there are none). */
  readonly weight: number;
  readonly share: number;
  readonly tasks: readonly TaskReport[];
}

/** How often a signal or decoy of the exam stands in its ready questions. */
export interface SignalUse {
  readonly id: string;
  readonly title: string;
  readonly decoy: boolean;
  readonly questions: number;
}
