import type { FormEntry } from '../../core/exam/form-entry.ts';
import { type KeptStanding, keptForms, keptStanding } from '../../core/exam/kept-forms.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { MockExam } from '../../core/mock-exam/mock-exam.ts';
import { foldHistory, type History } from '../../core/stats/history.ts';
import { allIn } from '../schedule/families-now.ts';
import { entriesOf, formerIds, reservedOf } from '../shared/bank-store.ts';
import type { Page } from '../shared/page.ts';
import type { MockBlueprint } from './mock-blueprint.ts';

/** The questions that forms are put together of. */
export const formEntries = (index: BankIndex): readonly FormEntry[] => [
  ...entriesOf(index).map((entry) => ({ ...entry, reserved: false })),
  ...reservedOf(index).map((entry) => ({ ...entry, reserved: true })),
];

/** What was met of them, whatever its key was. */
export const formHistory = (page: Page, index: BankIndex): History => foldHistory(allIn(page, index), formerIds(index));

/** How the forms stand that the bank keeps whole. */
export const keptIn = (
  page: Page,
  index: BankIndex,
  blueprint: MockBlueprint,
  mockExams: readonly MockExam[],
): readonly KeptStanding[] =>
  keptStanding(
    keptForms(blueprint, formEntries(index)),
    formHistory(page, index),
    new Set(mockExams.flatMap(({ form }) => form.kept ?? [])),
  );
