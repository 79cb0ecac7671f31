import { posix } from 'node:path';
import type { RootContent } from 'mdast';
import { stringify } from 'yaml';
import { isChoice } from '../core/kinds/is-choice.ts';
import type { ExchangeQuestion } from './exchange.ts';
import { kindOf } from './kinds/exchange-kinds.ts';
import { MEDIA } from './pictures.ts';
import { printMarkdown } from './text/markdown-printer.ts';
import { blocksToMdast, inlinesToMdast, type ToMarkdown } from './text/mdast-of-blocks.ts';

/** An objective that no exam has: the checker tells it, so that a person fills in the right one. */
const UNKNOWN_OBJECTIVE = '0.0.0';

/** Where the question came from, for the person who works on it. */
function noteOf({ facts, title, tags = [] }: ExchangeQuestion): string | undefined {
  if (facts.note !== undefined || facts.id !== undefined || title === undefined) return facts.note;
  return `Imported from ${title}${tags.length === 0 ? '' : ` (tags: ${tags.join(', ')})`}`.replace(/\s+/g, ' ').trim();
}

function frontMatter(question: ExchangeQuestion): string {
  const { facts } = question;
  const fields = {
    objective: facts.objective ?? UNKNOWN_OBJECTIVE,
    level: facts.level ?? 2,
    family: facts.family,
    flips: facts.flips,
    shuffle: facts.shuffle,
    // Whatever it was elsewhere: here nobody has looked at it yet.
    status: 'draft',
    reserved: facts.reserved,
    sources: (facts.sources ?? []).map(({ title, url, checked, read }) => ({ title, url, checked, ...(read ? { read } : {}) })),
    author: facts.author,
    volatile: facts.volatile,
    note: noteOf(question),
  };
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** Pictures are named from the question's own file; a question without one keeps their words. */
function imagePath(file: string | undefined): (src: string) => string | undefined {
  return (src) => {
    if (file === undefined || src.startsWith(MEDIA)) return undefined;
    const path = posix.relative(posix.dirname(file), src);
    return path.startsWith('.') ? path : `./${path}`;
  };
}

/**
 * A question as a file of ours: always a draft, level 2 and no sources where these are unknown. Reading it again gives the same question,
 * whatever characters its texts hold. `file` is where it will stand, from which pictures are named.
 */
export function questionFile(question: ExchangeQuestion, file: string | undefined): string {
  const context: ToMarkdown = { spans: isChoice(question.answer) ? question.spans : [], image: imagePath(file) };
  const explanation: RootContent[] =
    question.explanation.length === 0
      ? []
      : [
          { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Explanation' }] },
          ...blocksToMdast(question.explanation, context),
        ];
  const body = printMarkdown([
    ...blocksToMdast(question.scenario, context),
    { type: 'paragraph', children: inlinesToMdast(question.leadIn, context) },
    ...kindOf(question.answer).markdown(question.answer, context),
    ...explanation,
  ]);
  return `${frontMatter(question)}${body}`;
}

/** The same where its own id says where it will stand. */
export const questionMarkdown = (question: ExchangeQuestion): string =>
  questionFile(question, question.facts.id === undefined ? undefined : `questions/${question.facts.id}.md`);
