import { optionId } from '../content/hash.ts';
import { plainText } from '../core/item/plain-text.ts';
import type { Block, Inline } from '../core/item/text-tree.ts';
import type { ExchangeAnswer, ExchangeOption, ExchangeQuestion } from './exchange.ts';
import { withoutBox, withoutBoxes } from './sheet/without-box.ts';
import { blocksToInlines } from './text/blocks-to-inlines.ts';
import { oneLine, tidyBlocks, tidyInlines } from './text/tidy-text.ts';

/** A question our files can hold and in words what was changed for it, or why it cannot be one. */
export type Mended = { readonly question: ExchangeQuestion; readonly changed: readonly string[] } | { readonly refused: string };

/** For stems that end without a paragraph: our files need a question before the answers. */
const LEAD_INS: Readonly<Record<ExchangeAnswer['kind'], string>> = {
  'multiple-choice': 'Which answer is right?',
  'multiple-response': 'Which answers are right?',
  ordering: 'In which order do these belong?',
  matching: 'Match each prompt with its response.',
};

/** Characters of a question's texts. A file may have 60,000, markup and front matter included. */
const MAX_TEXT = 30_000;
/** Lists and quotes inside one another. */
const MAX_DEPTH = 12;

const depthOf = (blocks: readonly Block[]): number =>
  Math.max(
    0,
    ...blocks.map((block) => {
      if (block.t === 'quote') return 1 + depthOf(block.c);
      return block.t === 'list' ? 1 + Math.max(0, ...block.items.map(depthOf)) : 0;
    }),
  );

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/** What an option may hold: words and marks; a link would be told as its concept. */
function optionText(nodes: readonly Inline[], changed: Set<string>): readonly Inline[] {
  const bare = (list: readonly Inline[]): readonly Inline[] =>
    list.flatMap((node): readonly Inline[] => {
      if (node.t === 'link') changed.add('a link in an option came as its words');
      if (node.t === 'link' || node.t === 'span') return bare(node.c);
      return 'c' in node ? [{ ...node, c: bare(node.c) }] : [node];
    });
  return tidyInlines(bare(nodes));
}

const mendOption = (option: ExchangeOption, changed: Set<string>): ExchangeOption => ({
  ...option,
  text: optionText(option.text, changed),
  rationale: withoutBoxes(tidyBlocks(option.rationale)),
});

/** A step stands in a list without boxes. */
const mendStep = (option: ExchangeOption, changed: Set<string>): ExchangeOption => {
  const mended = mendOption(option, changed);
  return { ...mended, text: withoutBox(mended.text) };
};

const words = (option: ExchangeOption): string => plainText(option.text);

/** Options that can be told apart: ids are made of their words. A string says why that cannot be. */
function apart(options: readonly ExchangeOption[], what: string, changed: Set<string>): readonly ExchangeOption[] | string {
  const seen = new Map<string, ExchangeOption>();
  for (const option of options) {
    if (words(option).trim() === '') {
      if (option.isKey) return `${what} that is right has no text`;
      changed.add(`${what} without text was left out`);
      continue;
    }
    const id = optionId(words(option));
    const first = seen.get(id);
    if (first === undefined) seen.set(id, option);
    else if (first.isKey !== option.isKey) return `the same words, "${words(option).slice(0, 60)}", are both right and wrong`;
    else changed.add(`${what} that stands there twice came once`);
  }
  return [...seen.values()];
}

function mendAnswer(answer: ExchangeAnswer, changed: Set<string>): ExchangeAnswer | string {
  switch (answer.kind) {
    case 'ordering': {
      const steps = answer.steps.map((step) => mendStep({ ...step, isKey: true }, changed));
      const extras = answer.extras.map((step) => mendStep({ ...step, isKey: false }, changed));
      const all = apart([...steps, ...extras], 'a step', changed);
      if (typeof all === 'string') return all;
      const belong = all.filter(({ isKey }) => isKey);
      if (belong.length < steps.length) return 'two of its steps have the same words';
      if (belong.length < 2) return 'it has fewer than two steps';
      return { kind: 'ordering', steps: belong, extras: all.filter(({ isKey }) => !isKey) };
    }
    case 'matching':
      return mendMatching(answer, changed);
    default: {
      const options = apart(
        answer.options.map((option) => mendOption(option, changed)),
        'an option',
        changed,
      );
      if (typeof options === 'string') return options;
      const keys = options.filter(({ isKey }) => isKey).length;
      if (options.length < 2) return 'it has fewer than two options';
      if (keys === 0) return 'none of its options is right';
      return { kind: keys === 1 ? 'multiple-choice' : 'multiple-response', options };
    }
  }
}

/** A pair is a row of a table: each of its texts is one line. */
const cellOption = (option: ExchangeOption, changed: Set<string>): ExchangeOption => {
  const mended = mendOption(option, changed);
  const why = oneLine(blocksToInlines(mended.rationale));
  return { ...mended, isKey: true, text: oneLine(mended.text), rationale: why.length === 0 ? [] : [{ t: 'p', c: why }] };
};

function mendMatching(answer: Extract<ExchangeAnswer, { kind: 'matching' }>, changed: Set<string>): ExchangeAnswer | string {
  const pairs = answer.pairs.map(({ prompt, response }) => ({
    ...(prompt === undefined || words(prompt).trim() === '' ? {} : { prompt: cellOption(prompt, changed) }),
    response: oneLine(optionText(response, changed)),
  }));
  if (pairs.some(({ response }) => plainText(response).trim() === '')) return 'a prompt has no response';
  const prompts = pairs.flatMap(({ prompt }) => prompt ?? []);
  if (prompts.length < 2) return 'it has fewer than two pairs';
  if (new Set(prompts.map((prompt) => optionId(words(prompt)))).size < prompts.length)
    return 'two of its prompts have the same words';
  const used = new Set(pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [] : [optionId(plainText(response))])));
  const kept = pairs.filter(({ prompt, response }) => {
    if (prompt !== undefined) return true;
    const id = optionId(plainText(response));
    const fresh = !used.has(id);
    used.add(id);
    if (!fresh) changed.add('a response that stands there twice came once');
    return fresh;
  });
  return { kind: 'matching', pairs: kept };
}

/**
 * The last step of every import: makes of what was read a question that our files can hold, or says why there is none. The texts are tidy,
 * the lead-in is there, options differ in their words, the kind fits the number of keys.
 */
export function mendQuestion(question: ExchangeQuestion): Mended {
  const changed = new Set<string>();
  const scenario = withoutBoxes(tidyBlocks(question.scenario));
  const explanation = withoutBoxes(tidyBlocks(question.explanation));
  const found = tidyInlines(question.leadIn);
  if (scenario.length === 0 && plainText(found).trim() === '') return { refused: 'it has no text' };
  const answer = mendAnswer(question.answer, changed);
  if (typeof answer === 'string') return { refused: answer };
  if (sizeOf([scenario, found, answer, explanation]) > MAX_TEXT)
    return { refused: `its texts are longer than ${MAX_TEXT} characters` };
  if (depthOf([...scenario, ...explanation]) > MAX_DEPTH) return { refused: `its lists are more than ${MAX_DEPTH} levels deep` };
  const leadIn: readonly Inline[] = plainText(found).trim() === '' ? [{ t: 'text', v: LEAD_INS[answer.kind] }] : found;
  if (leadIn !== found) changed.add(`a question before the answers was put in: "${LEAD_INS[answer.kind]}"`);
  return { question: { ...question, scenario, leadIn, answer, explanation }, changed: [...changed] };
}
