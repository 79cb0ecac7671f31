import { assembleForm } from '../../core/exam/assemble-form.ts';
import type { FormSize } from '../../core/exam/form.ts';
import type { MockExamRules } from '../../core/mock-exam/mock-exam.ts';
import type { Page } from '../shared/page.ts';
import { formEntries, formHistory } from './form-entries.ts';
import type { MockState } from './mock-exam-state.ts';

export { keptIn } from './form-entries.ts';

// Loaded once a page has opened: choosing a form waits for none of it.

/** What form a learner wants, and what was agreed on. */
export interface FormWish {
  readonly size: FormSize;
  /** Of the form of one domain. */
  readonly domain: string | null;
  /** The letter of the kept form to open for it; null: none. */
  readonly kept: string | null;
  readonly rules: MockExamRules;
}

/** Puts a form together of the bank and the record as they are read, and shows its rules, or says why there is none. */
export function proposeForm(
  page: Page,
  { $blueprint, $index, $phase, $proposal, $refusal }: MockState,
  { size, domain, kept, rules }: FormWish,
): void {
  const [index, blueprint] = [$index.get(), $blueprint.get()];
  if (!index || !blueprint) return;
  const seed = page.env.seed();
  const history = formHistory(page, index);
  const form = assembleForm({
    blueprint,
    entries: formEntries(index),
    history,
    size,
    ...(kept === null ? {} : { kept }),
    ...(domain === null ? {} : { domain }),
    seed,
  });
  if (!form.ok) return void $refusal.set(form.error);
  $refusal.set('');
  const fresh = form.value.items.filter(({ scored, family }) => scored && !history.families.has(family)).length;
  $proposal.set({ form: form.value, fresh, rules, seed });
  $phase.set('rules');
}
