import type { FindData } from '../../../app/find/find-entry.ts';
import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { findEntries } from './find-entries.ts';

/** Where it lies, under the site's base: `integrations/offline.ts` and `offline/facts.ts` know the name. */
export const findPath = (exam: string): string => `/${exam}/find.json`;

/**
 * What the search of an exam looks through. It is the texts and not a finished index, which would be nearly twice the size and save a
 * twentieth of a second, once a page.
 */
export const findData = (exam: CompiledExam): FindData => ({ exam: exam.blueprint.code, entries: findEntries(exam) });
