import { plural } from '../bank/report/plural.ts';
import type { Change } from '../content/edit/edit-front-matter.ts';
import { LESSON } from '../content/parse/lesson-fields.ts';
import { QUESTION } from '../content/parse/question-fields.ts';
import type { Schema } from '../content/parse/schema.ts';

/** What has a front matter that can be edited. */
export type Sort = 'question' | 'lesson';

interface SortFacts {
  readonly schema: Schema;
  /** Keys that can be set in many files of it at once. */
  readonly settable: readonly string[];
  /** Of these, what it cannot do without. */
  readonly needed: readonly string[];
}

/** What can be set in each sort of file, and in which order its keys come. */
export const SORTS: Readonly<Record<Sort, SortFacts>> = {
  question: {
    schema: QUESTION,
    settable: ['objective', 'level', 'sources', 'status', 'family', 'reserved', 'review', 'reviewed'],
    needed: ['objective', 'level'],
  },
  lesson: { schema: LESSON, settable: ['sources', 'status', 'review', 'reviewed'], needed: ['sources'] },
};

/** Why a file of a sort cannot be changed so, in words to follow “a lesson”; none where it can. */
export function whyNot(sort: Sort, changes: readonly Change[]): readonly string[] {
  const { settable, needed } = SORTS[sort];
  const whys = changes.flatMap((change) => {
    if (!settable.includes(change.key)) return [`has no \`${change.key}\``];
    return 'gone' in change && needed.includes(change.key) ? [`cannot do without \`${change.key}\``] : [];
  });
  return [...new Set(whys)];
}

/** "1 question", "8 questions and 2 lessons". */
export function countSorts(sorts: readonly Sort[]): string {
  const counts = (['question', 'lesson'] as const).map((sort) => [sort, sorts.filter((one) => one === sort).length] as const);
  const named = counts.flatMap(([sort, count]) => (count > 0 ? [plural(count, sort)] : []));
  return named.length === 0 ? plural(0, 'question') : named.join(' and ');
}
