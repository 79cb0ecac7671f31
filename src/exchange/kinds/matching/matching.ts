import type { RootContent } from 'mdast';
import { plainText } from '../../../core/item/plain-text.ts';
import type { Inline } from '../../../core/item/text-tree.ts';
import { ONE_KEY } from '../../aiken/one-key.ts';
import { fromOption } from '../../from-option.ts';
import { h5pDrag } from '../../h5p/h5p-parts.ts';
import { blocksToInlines } from '../../text/blocks-to-inlines.ts';
import { rowToMdast, type ToMarkdown } from '../../text/mdast-of-blocks.ts';
import { optionText, withoutLinks } from '../../text/option-markdown.ts';
import { oneLine, tidyInlines } from '../../text/tidy-text.ts';
import type { ExchangeKind } from '../exchange-kind.ts';
import type { MatchingAnswer } from './answer.ts';
import { fix } from './fix.ts';
import { gift } from './gift.ts';
import { moodleXml } from './moodle-xml.ts';
import { paper } from './paper.ts';
import { qti3 } from './qti3.ts';

const named = (text: string): readonly Inline[] => [{ t: 'text', v: text }];

function markdown({ pairs }: MatchingAnswer, context: ToMarkdown): readonly RootContent[] {
  const why = pairs.map(({ prompt }) => oneLine(blocksToInlines(prompt?.rationale ?? [])));
  const hasWhy = why.some((cell) => plainText(cell) !== '');
  const head = rowToMdast([named('prompt'), named('response'), ...(hasWhy ? [named('Why')] : [])], context);
  const rows = pairs.map(({ prompt, response }, at) => {
    const cells = [[], oneLine(withoutLinks(response)), ...(hasWhy ? [why[at] ?? []] : [])];
    const row = rowToMdast(cells, context);
    const left = prompt === undefined ? [] : optionText(oneLine(prompt.text), prompt.concept, context);
    return { ...row, children: [{ type: 'tableCell' as const, children: left }, ...row.children.slice(1)] };
  });
  return [{ type: 'table', children: [head, ...rows] }];
}

export const matching: ExchangeKind<'matching'> = {
  leadIn: 'Match each prompt with its response.',
  from: ({ kind, pairs }) => ({
    kind,
    pairs: pairs.map(({ prompt, response }) => ({
      ...(prompt === undefined ? {} : { prompt: fromOption(prompt) }),
      response: tidyInlines(response.text),
    })),
  }),
  parts: ({ pairs }) => pairs.map(({ prompt, response }) => (prompt === undefined ? { response } : { option: prompt, response })),
  withParts: (answer, change) => ({
    ...answer,
    pairs: answer.pairs.map((pair) => (pair.prompt === undefined ? pair : { ...pair, prompt: change(pair.prompt) })),
  }),
  fix,
  markdown,
  gift,
  moodleXml,
  qti3,
  h5p: ({ pairs }) => h5pDrag(pairs),
  aiken: () => ONE_KEY,
  paper,
};
