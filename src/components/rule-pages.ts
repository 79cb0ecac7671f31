import { rulePath } from '../authoring/lint/rules.ts';
import { allRulePages } from '../authoring/rule-pages/all-rule-pages.ts';

const sources = import.meta.glob<string>(['../authoring/lint/rules/*.ts', '../authoring/lint/bank-rules/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page of every rule; those of item-writing rules are the docblocks of their files. */
export const rulePages = () =>
  allRulePages((id) => {
    const source = sources[`../authoring/lint/${rulePath(id)}`];
    if (source === undefined) throw new Error(`There is no file of the rule ${id}.`);
    return source;
  });
