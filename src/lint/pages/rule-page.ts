import type { Severity } from '../../content/diagnostic.ts';
import type { Limit } from '../rule.ts';

/** How a rule can be set: what `exam.yaml` and `allow` may say of it. */
export interface RuleSettingPage {
  readonly severity: Severity;
  /** It can be neither allowed nor made milder. */
  readonly fixed: boolean;
  readonly limits: Readonly<Record<string, Limit>>;
}

/** A page about a rule: what it asks, why, a wrong and a right example, and how to mend. */
export interface RulePage {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  /** Source text, as it would stand in a file. */
  readonly wrong: string;
  readonly right: string;
  readonly mend: string;
  /** Which part of a question the examples are (`answer`, `scenario`, `lead-in`, `file`, ...), for rules whose examples are tests. */
  readonly part?: string;
  /** Of an item-writing rule: what it is and what of it can be set. */
  readonly setting?: RuleSettingPage;
}

const DOCBLOCK = /\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport const \w+: (?:Question|Bank)Rule/;
const EXAMPLE = (name: string): RegExp => new RegExp(`^${name}:\\n\`\`\`\\w+ (?<part>[\\w-]+)\\n(?<text>[\\s\\S]*?)^\`\`\``, 'm');
const PARAGRAPH = (name: string): RegExp => new RegExp(`^${name}: (?<text>[\\s\\S]*?)(?:\\n\\n|\\n*$(?![\\s\\S]))`, 'm');

/**
 * Reads the page of an item-writing rule out of the docblock of its source file. Undefined where the docblock lacks a part: first paragraph,
 * `Why:`, `Wrong:` and `Right:` with a fenced example (its info string names the part of the question), `Mend:`.
 */
export function readRulePage(id: string, source: string): RulePage | undefined {
  const block = DOCBLOCK.exec(source.replace(/\r\n/g, '\n'))?.[1];
  if (block === undefined) return undefined;
  const text = block.replace(/^ \* ?/gm, '').trim();
  const unwrap = (found: string | undefined): string | undefined => found?.replace(/\s+/g, ' ').trim();
  const what = unwrap(text.split('\n\n')[0]);
  const why = unwrap(PARAGRAPH('Why').exec(text)?.groups?.['text']);
  const mend = unwrap(PARAGRAPH('Mend').exec(text)?.groups?.['text']);
  const wrong = EXAMPLE('Wrong').exec(text)?.groups;
  const right = EXAMPLE('Right').exec(text)?.groups;
  const part = wrong?.['part'];
  if (!what || !why || !mend || !wrong || !right || part === undefined || part !== right['part']) return undefined;
  return { id, what, why, wrong: wrong['text'] ?? '', right: right['text'] ?? '', mend, part };
}
