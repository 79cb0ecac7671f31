import { assembleForm } from '../../core/exam/assemble-form.ts';
import type { FormSize } from '../../core/exam/form.ts';
import type { MockExamRules } from '../../core/mock-exam/mock-exam.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import type { MockState } from './mock-exam-state.ts';

/** What form a learner wants, and what was agreed on. */
export interface FormWish {
  readonly size: FormSize;
  /** Of the form of one domain. */
  readonly domain: string | null;
  readonly rules: MockExamRules;
}

/** Puts a form together of the bank and the record as they are read, and shows its rules, or says why there is none. */
export function proposeForm(
  { env, $attempts }: Page,
  { $blueprint, $index, $phase, $proposal, $refusal }: MockState,
  { size, domain, rules }: FormWish,
): void {
  const [index, blueprint] = [$index.get(), $blueprint.get()];
  if (!index || !blueprint) return;
  const seed = env.seed();
  const form = assembleForm({
    blueprint,
    entries: [
      ...entriesOf(index).map((entry) => ({ ...entry, reserved: false })),
      ...reservedOf(index).map((entry) => ({ ...entry, reserved: true })),
    ],
    history: foldHistory($attempts.get(), formerIds(index), index.wrong),
    size,
    ...(domain === null ? {} : { domain }),
    seed,
  });
  if (!form.ok) return void $refusal.set(form.error);
  $refusal.set('');
  $proposal.set({ form: form.value, rules, seed });
  $phase.set('rules');
}
