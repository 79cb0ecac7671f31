import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePath } from '../authoring/lint/rules.ts';
import { allRulePages } from '../authoring/rule-pages/all-rule-pages.ts';
import type { RulePage } from '../authoring/rule-pages/rule-page.ts';

/** The page of every rule; those of item-writing rules are read out of their source files. */
export const rulePages = (): readonly RulePage[] =>
  allRulePages((id) => readFileSync(join(import.meta.dirname, '../authoring/lint', rulePath(id)), 'utf8'));
