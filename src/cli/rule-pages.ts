import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRulePages, PAGE_FOLDERS } from '../lint/pages/all-rule-pages.ts';
import type { RulePage } from '../lint/pages/rule-page.ts';

const LINT = join(import.meta.dirname, '../lint');

/** The page of every rule, read out of the Markdown files beside them. */
export const rulePages = (): readonly RulePage[] =>
  allRulePages(
    PAGE_FOLDERS.flatMap((folder) =>
      readdirSync(join(LINT, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => [name, readFileSync(join(LINT, folder, name), 'utf8')] as const),
    ),
  );
