import type { Severity } from '../../content/diagnostic.ts';
import type { Limit } from '../rule.ts';

/** How a rule can be set: what `exam.yaml` and `allow` may say of it. */
interface RuleSettingPage {
  readonly severity: Severity;
  /** It can be neither allowed nor made milder. */
  readonly fixed: boolean;
  readonly limits: Readonly<Record<string, Limit>>;
}

/** A page about a rule: what it asks, why, a wrong and a right example, and how to fix. */
export interface RulePage {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** Source text, as it would stand in a file. */
  readonly wrong: string;
  readonly right: string;
  readonly fix: string;
  /** What the examples are (`answer`, `scenario`, `lead-in`, `file`, ...); absent where they only show, and cannot be run as tests. */
  readonly part?: string;
  /** Of an item-writing rule: what it is and what of it can be set. */
  readonly setting?: RuleSettingPage;
}

const PAGE = new RegExp(
  [
    '^# (?<id>[a-z0-9-]+)\\n\\n(?<what>.+?)\\n',
    '\\n## Why\\n(?<why>.+?)\\n',
    '\\n## Not so\\n(?<fence>`{3,})(?<info>[^\\n]*)\\n(?<wrong>.*?)\\k<fence>\\n',
    '\\n## But so\\n(?<other>`{3,})(?<otherInfo>[^\\n]*)\\n(?<right>.*?)\\k<other>\\n',
    '\\n## How to fix it\\n(?<fix>.+)\\n$',
  ].join(''),
  's',
);

const oneLine = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/**
 * Reads the Markdown page of a rule: its id as title, a paragraph, and the parts Why, Not so, But so (a fenced example each, whose info string
 * may name what it is after its language) and How to fix it. Throws where one of them is missing.
 */
export function readRulePage(id: string, markdown: string): RulePage {
  const found = PAGE.exec(markdown.replace(/\r\n/g, '\n'))?.groups;
  if (found?.['id'] !== id) throw new Error(`The page of the rule ${id} lacks a part: see lint/README.md.`);
  const part = found['info']?.split(' ')[1];
  if (found['info'] !== found['otherInfo']) throw new Error(`The examples of the rule ${id} are not of the same kind.`);
  return {
    id,
    what: oneLine(found['what']),
    why: oneLine(found['why']),
    wrong: found['wrong'] ?? '',
    right: found['right'] ?? '',
    fix: oneLine(found['fix']),
    ...(part === undefined ? {} : { part }),
  };
}
