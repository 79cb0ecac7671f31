import { atom } from 'nanostores';
import type { Form } from '../../core/exam/form.ts';
import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { Sitting, SittingRules } from '../../core/sitting/sitting.ts';
import type { SittingState } from '../../core/sitting/sitting-state.ts';
import type { MockBlueprint } from './mock-blueprint.ts';
import type { SittingReport } from './sitting-report.ts';

export type MockPhase = 'loading' | 'choose' | 'rules' | 'sitting' | 'elsewhere' | 'grading' | 'result' | 'fault';

export const $blueprint = atom<MockBlueprint | undefined>(undefined);
/** The choice of a form needs nothing but the page, so it is what a page begins with. */
export const $phase = atom<MockPhase>('choose');
export const $fault = atom('');
export const $index = atom<BankIndex | undefined>(undefined);
/** Mock exams of this exam, the newest first. */
export const $sittings = atom<readonly Sitting[]>([]);
/** The list of them was read, and what was overdue is handed in. */
export const $sittingsRead = atom(false);
export const $proposal = atom<Proposal | undefined>(undefined);
/** Why no form could be put together. */
export const $refusal = atom('');
export const $sitting = atom<Sitting | undefined>(undefined);
/** Where the sitting stands, as far as it is stored (or, with `$saved` "unsaved", as far as it got). */
export const $state = atom<SittingState | undefined>(undefined);
/** The form's questions. */
export const $items = atom<ReadonlyMap<string, Item>>(new Map());
/** Time left, ms. */
export const $left = atom(0);
export const $saved = atom<'saved' | 'saving' | 'unsaved'>('saved');
/** What is to be said about the clock: a warning, or that it was set. */
export const $notice = atom('');
export const $report = atom<SittingReport | undefined>(undefined);

export const fault = (message: string): void => {
  $fault.set(message);
  $phase.set('fault');
};

/** A form that was put together and waits for the learner's word, with what was agreed on. */
export interface Proposal {
  readonly form: Form;
  readonly rules: SittingRules;
  readonly seed: number;
}
