import type { Form } from '../exam/form.ts';
import type { MarkingMode, Pens } from '../signal/mark.ts';

/** More time than the exam gives, as test centers grant it: a share of the time, or minutes. */
export const EXTRA_TIMES = ['none', '25%', '50%', '100%', '30 minutes'] as const;
export type ExtraTime = (typeof EXTRA_TIMES)[number];

/** What was agreed on before the clock started. */
export interface MockExamRules {
  readonly extra: ExtraTime;
  /** True where the clock may be stopped: not as in the exam, and said so in the result. */
  readonly pauses: boolean;
  /** How phrases can be marked; marks are scored apart, after the end. */
  readonly marking: MarkingMode;
  readonly pens: Pens;
  /** Asks how sure an answer is. */
  readonly confidence: boolean;
}

/**
 * A mock exam sat on this device: the form and what was agreed on, neither of which changes. What happens in it is a log of its own
 * (`MockExamStep`), which `reduceMockExam` turns into where it stands. The last four fields say who may write, and how far it came.
 */
export interface MockExam {
  readonly id: string;
  readonly exam: string;
  /** Wall time, ms: the clock started. */
  readonly startedAt: number;
  readonly form: Form;
  readonly rules: MockExamRules;
  /** Orders the options of each question; never used for scoring. */
  readonly seed: number;
  /** The page that may write: its own id, new at each load. */
  readonly holder: string;
  /** Wall time of the last change, ms. */
  readonly updatedAt: number;
  /** Wall time of the end, ms; null while it goes on. */
  readonly endedAt: number | null;
  /** True once its answers are attempts in the log. */
  readonly graded: boolean;
}
