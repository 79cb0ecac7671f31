import { assembleForm } from '../../core/exam/assemble-form.ts';
import type { FormSize } from '../../core/exam/form.ts';
import type { SittingRules } from '../../core/sitting/sitting.ts';
import { foldHistory } from '../../core/stats/history.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import { $attempts } from '../shared/record-store.ts';
import { world } from '../shared/world.ts';
import { $blueprint, $index, $phase, $proposal, $refusal } from './sitting-state.ts';
import { opened } from './sitting-store.ts';

/** Puts a form together, once bank and record are read, and shows its rules, or says why there is none. */
export async function proposeForm(size: FormSize, domain: string | null, rules: SittingRules): Promise<void> {
  await opened();
  if ($phase.get() !== 'choose') return;
  const [index, blueprint] = [$index.get(), $blueprint.get()];
  if (!index || !blueprint) return;
  const seed = world().seed();
  const form = assembleForm({
    blueprint,
    entries: [
      ...entriesOf(index).map((entry) => ({ ...entry, reserved: false })),
      ...reservedOf(index).map((entry) => ({ ...entry, reserved: true })),
    ],
    history: foldHistory($attempts.get(), formerIds(index)),
    size,
    ...(domain === null ? {} : { domain }),
    seed,
  });
  if (!form.ok) return void $refusal.set(form.error);
  $refusal.set('');
  $proposal.set({ form: form.value, rules, seed });
  $phase.set('rules');
}
