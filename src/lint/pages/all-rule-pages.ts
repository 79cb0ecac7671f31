import { RULES } from '../rules.ts';
import { type RulePage, readRulePage } from './rule-page.ts';

/** Where pages stand, from `src/lint/`: beside the item-writing rules; those of the formats, told in many places of `content`, in `pages/`. */
export const PAGE_FOLDERS: readonly string[] = ['rules', 'bank-rules', 'pages'];

/** The pages of all rules by id, out of their Markdown: pairs of a file's name and its text. Throws where an item-writing rule has none. */
export function allRulePages(files: Iterable<readonly [name: string, markdown: string]>): readonly RulePage[] {
  const pages = new Map<string, RulePage>();
  for (const [name, markdown] of files) {
    const id = name.replace(/\.md$/, '');
    const rule = RULES.get(id);
    const page = readRulePage(id, markdown);
    const setting = rule && { severity: rule.severity, fixed: rule.fixed ?? false, limits: rule.limits ?? {} };
    pages.set(id, setting === undefined ? page : { ...page, setting });
  }
  const without = [...RULES.keys()].filter((id) => !pages.has(id));
  if (without.length > 0) throw new Error(`There is no page beside the rule ${without.join(', ')}: see lint/README.md.`);
  return [...pages.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
