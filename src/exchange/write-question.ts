import { posix } from 'node:path';
import type { BlockContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import { stringify } from 'yaml';
import { plainText } from '../core/item/plain-text.ts';
import type { Inline } from '../core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeOption, ExchangeQuestion } from './exchange.ts';
import { blocksToInlines } from './text/blocks-to-inlines.ts';
import { printMarkdown } from './text/markdown-printer.ts';
import { blocksToMdast, inlinesToMdast, rowToMdast, type ToMarkdown } from './text/mdast-of-blocks.ts';
import { oneLine, tidyInlines } from './text/tidy-text.ts';

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

/** The option's words, linked as a whole where it stands for a concept; links of its own would be told as concepts. */
function optionText(text: readonly Inline[], concept: string | undefined, context: ToMarkdown): PhrasingContent[] {
  const children = inlinesToMdast(withoutLinks(text), context);
  return concept === undefined ? children : [{ type: 'link', url: concept, children }];
}

const withoutLinks = (nodes: readonly Inline[]): readonly Inline[] =>
  tidyInlines(
    nodes.flatMap((node): readonly Inline[] => {
      if (node.t === 'link' || node.t === 'span') return withoutLinks(node.c);
      return 'c' in node ? [{ ...node, c: withoutLinks(node.c) }] : [node];
    }),
  );

function item(option: ExchangeOption, checked: boolean | null, context: ToMarkdown): ListItem {
  const words: BlockContent = { type: 'paragraph', children: optionText(option.text, option.concept, context) };
  const rationale: BlockContent[] =
    option.rationale.length === 0 ? [] : [{ type: 'blockquote', children: blocksToMdast(option.rationale, context) }];
  return { type: 'listItem', spread: false, checked, children: [words, ...rationale] };
}

const named = (text: string): readonly Inline[] => [{ t: 'text', v: text }];

function answerBlock(answer: ExchangeAnswer, context: ToMarkdown): RootContent[] {
  switch (answer.kind) {
    case 'ordering': {
      const steps = answer.steps.map((step) => item(step, null, context));
      const extras = answer.extras.map((step) => item(step, null, context));
      const belong: RootContent = { type: 'list', ordered: true, spread: false, children: steps };
      return extras.length === 0 ? [belong] : [belong, { type: 'list', ordered: false, spread: false, children: extras }];
    }
    case 'matching': {
      const why = answer.pairs.map(({ prompt }) => oneLine(blocksToInlines(prompt?.rationale ?? [])));
      const hasWhy = why.some((cell) => plainText(cell) !== '');
      const head = rowToMdast([named('prompt'), named('response'), ...(hasWhy ? [named('Why')] : [])], context);
      const rows = answer.pairs.map(({ prompt, response }, at) => {
        const cells = [[], oneLine(withoutLinks(response)), ...(hasWhy ? [why[at] ?? []] : [])];
        const row = rowToMdast(cells, context);
        const left = prompt === undefined ? [] : optionText(oneLine(prompt.text), prompt.concept, context);
        return { ...row, children: [{ type: 'tableCell' as const, children: left }, ...row.children.slice(1)] };
      });
      return [{ type: 'table', children: [head, ...rows] }];
    }
    default:
      return [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: answer.options.map((option) => item(option, option.isKey, context)),
        },
      ];
  }
}

/** Pictures are named from the question's own file; a question without one keeps their words. */
function imagePath(id: string | undefined): (src: string) => string | undefined {
  return (src) => {
    if (id === undefined) return undefined;
    const path = posix.relative(posix.dirname(`questions/${id}.md`), src);
    return path.startsWith('.') ? path : `./${path}`;
  };
}

/**
 * A question as a file of ours: always a draft, level 2 and no sources where these are unknown. Reading it again gives the same question,
 * whatever characters its texts hold.
 */
export function questionMarkdown(question: ExchangeQuestion): string {
  const markable = question.answer.kind === 'multiple-choice' || question.answer.kind === 'multiple-response';
  const context: ToMarkdown = { spans: markable ? question.spans : [], image: imagePath(question.facts.id) };
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
    ...answerBlock(question.answer, context),
    ...explanation,
  ]);
  return `${frontMatter(question)}${body}`;
}
