import { RULES } from '../rules.ts';
import { BANK_PAGES } from './bank-pages.ts';
import { FRONT_MATTER_PAGES } from './front-matter-pages.ts';
import { LESSON_PAGES } from './lesson-pages.ts';
import { MARKDOWN_PAGES } from './markdown-pages.ts';
import { QUESTION_PAGES } from './question-pages.ts';
import { type RulePage, readRulePage } from './rule-page.ts';

/** Pages of rules that belong to the formats themselves. */
export const FORMAT_PAGES: readonly RulePage[] = [
  ...FRONT_MATTER_PAGES,
  ...MARKDOWN_PAGES,
  ...QUESTION_PAGES,
  ...BANK_PAGES,
  ...LESSON_PAGES,
];

/**
 * The page of every rule, by id. `lintSource` gives the source text of an item-writing rule's file, whose docblock is its page; throws where
 * that has no page.
 */
export function allRulePages(lintSource: (id: string) => string): readonly RulePage[] {
  const lint = [...RULES.values()].map(({ id, severity, fixed = false, limits = {} }): RulePage => {
    const page = readRulePage(id, lintSource(id));
    if (page === undefined) throw new Error(`The docblock of the rule ${id} is no page: see lint/rule.ts.`);
    return { ...page, setting: { severity, fixed, limits } };
  });
  return [...FORMAT_PAGES, ...lint].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
