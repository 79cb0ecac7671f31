import { allRulePages } from '../../lint/pages/all-rule-pages.ts';
import { rulePath } from '../../lint/rules.ts';

const sources = import.meta.glob<string>(['../../lint/rules/*.ts', '../../lint/bank-rules/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page of every rule; those of item-writing rules are the docblocks of their files. */
export const rulePages = () =>
  allRulePages((id) => {
    const source = sources[`../../lint/${rulePath(id)}`];
    if (source === undefined) throw new Error(`There is no file of the rule ${id}.`);
    return source;
  });
