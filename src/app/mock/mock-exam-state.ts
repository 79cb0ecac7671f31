import { atom } from 'nanostores';
import type { Form } from '../../core/exam/form.ts';
import type { KeptStanding } from '../../core/exam/kept-forms.ts';
import type { Item } from '../../core/item/item.ts';
import type { MockExam, MockExamRules } from '../../core/mock-exam/mock-exam.ts';
import type { MockExamState } from '../../core/mock-exam/mock-exam-state.ts';
import { screenState } from '../shared/screen-state.ts';
import type { MockBlueprint } from './mock-blueprint.ts';
import type { MockExamReport } from './mock-exam-report.ts';

type MockPhase = 'loading' | 'choose' | 'rules' | 'exam' | 'elsewhere' | 'deleted' | 'grading' | 'result';

/** A form that was put together and waits for the learner's word, with what was agreed on. */
export interface Proposal {
  readonly form: Form;
  /** Its scored questions that were not met before. */
  readonly fresh: number;
  readonly rules: MockExamRules;
  readonly seed: number;
}

/** What the screens of mock exams show. */
export const mockExamState = () => ({
  // The choice of a form needs nothing but the page, so it is what a page begins with.
  ...screenState<MockPhase>('choose'),
  $blueprint: atom<MockBlueprint | undefined>(undefined),
  /** Mock exams of this exam, the newest first. */
  $mockExams: atom<readonly MockExam[]>([]),
  /** The list of them was read, and what was overdue is handed in. */
  $mockExamsRead: atom(false),
  /** The forms that the bank keeps whole, as they stand; empty until bank and record are read. */
  $kept: atom<readonly KeptStanding[]>([]),
  $proposal: atom<Proposal | undefined>(undefined),
  /** Why no form could be put together. */
  $refusal: atom(''),
  $mockExam: atom<MockExam | undefined>(undefined),
  /** Where the mock exam stands, as far as it is stored (or, with `$saved` "unsaved", as far as it got). */
  $state: atom<MockExamState | undefined>(undefined),
  /** The form's questions. */
  $items: atom<ReadonlyMap<string, Item>>(new Map()),
  /** Time left, ms. */
  $left: atom(0),
  $saved: atom<'saved' | 'saving' | 'unsaved'>('saved'),
  /** What is to be said about the clock: a warning, or that it was set. */
  $notice: atom(''),
  $report: atom<MockExamReport | undefined>(undefined),
});

export type MockState = ReturnType<typeof mockExamState>;
