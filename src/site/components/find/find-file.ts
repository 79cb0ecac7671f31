import type { FindData } from '../../../app/find/find-entry.ts';
import { type BankFile, bankFile } from '../../../bank/site-bank.ts';
import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { findEntries } from './find-entries.ts';

/** What was made of an exam, for as long as the exam lives: each page names the file. */
const made = new WeakMap<CompiledExam, BankFile>();

/**
 * What the search of an exam looks through. It is the texts and not a finished index, which would be nearly twice the size and save a
 * twentieth of a second, once a page.
 */
export function findFile(exam: CompiledExam): BankFile {
  const known = made.get(exam);
  if (known) return known;
  const data: FindData = { exam: exam.blueprint.code, entries: findEntries(exam) };
  const file = bankFile(`${exam.id}/find`, data);
  made.set(exam, file);
  return file;
}
