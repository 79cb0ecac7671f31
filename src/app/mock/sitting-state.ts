import { atom } from 'nanostores';
import type { Form } from '../../core/exam/form.ts';
import type { Item } from '../../core/item/item.ts';
import type { Sitting, SittingRules } from '../../core/sitting/sitting.ts';
import type { SittingState } from '../../core/sitting/sitting-state.ts';
import { screenState } from '../shared/screen-state.ts';
import type { MockBlueprint } from './mock-blueprint.ts';
import type { SittingReport } from './sitting-report.ts';

type MockPhase = 'loading' | 'choose' | 'rules' | 'sitting' | 'elsewhere' | 'grading' | 'result';

/** A form that was put together and waits for the learner's word, with what was agreed on. */
export interface Proposal {
  readonly form: Form;
  readonly rules: SittingRules;
  readonly seed: number;
}

/** What the screens of mock exams show. */
export const sittingState = () => ({
  // The choice of a form needs nothing but the page, so it is what a page begins with.
  ...screenState<MockPhase>('choose'),
  $blueprint: atom<MockBlueprint | undefined>(undefined),
  /** Mock exams of this exam, the newest first. */
  $sittings: atom<readonly Sitting[]>([]),
  /** The list of them was read, and what was overdue is handed in. */
  $sittingsRead: atom(false),
  $proposal: atom<Proposal | undefined>(undefined),
  /** Why no form could be put together. */
  $refusal: atom(''),
  $sitting: atom<Sitting | undefined>(undefined),
  /** Where the sitting stands, as far as it is stored (or, with `$saved` "unsaved", as far as it got). */
  $state: atom<SittingState | undefined>(undefined),
  /** The form's questions. */
  $items: atom<ReadonlyMap<string, Item>>(new Map()),
  /** Time left, ms. */
  $left: atom(0),
  $saved: atom<'saved' | 'saving' | 'unsaved'>('saved'),
  /** What is to be said about the clock: a warning, or that it was set. */
  $notice: atom(''),
  $report: atom<SittingReport | undefined>(undefined),
});

export type MockState = ReturnType<typeof sittingState>;
