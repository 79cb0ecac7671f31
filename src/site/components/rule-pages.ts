import { allRulePages } from '../../lint/pages/all-rule-pages.ts';

const files = import.meta.glob<string>(['../../lint/{rules,bank-rules,pages}/*.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page of every rule, read out of the Markdown files beside them. */
export const rulePages = () =>
  allRulePages(Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]));
