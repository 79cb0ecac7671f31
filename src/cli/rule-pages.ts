import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRulePages } from '../lint/pages/all-rule-pages.ts';
import type { RulePage } from '../lint/pages/rule-page.ts';
import { rulePath } from '../lint/rules.ts';

/** The page of every rule; those of item-writing rules are read out of their source files. */
export const rulePages = (): readonly RulePage[] =>
  allRulePages((id) => readFileSync(join(import.meta.dirname, '../lint', rulePath(id)), 'utf8'));
