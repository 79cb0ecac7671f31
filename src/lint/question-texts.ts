import type { CompiledQuestion } from '../content/compile/compiled.ts';
import type { Place } from '../content/diagnostic.ts';
import { optionsOf } from '../content/kinds/content-kinds.ts';
import type { Block, Inline } from '../core/item/text-tree.ts';
import { placeInStem } from './stem-facts.ts';

/** A run of words of a question, and where one of them stands in its file. */
interface QuestionText {
  readonly text: string;
  placeOf(word: string): Place;
}

/** Words only: what stands in code or in a formula is no language of the author's. */
const inlineWords = (inlines: readonly Inline[]): string =>
  inlines
    .map((node) =>
      node.t === 'text' ? node.v : node.t === 'code' || node.t === 'math' || node.t === 'br' ? ' ' : inlineWords(node.c),
    )
    .join('');

function wordsOf(block: Block): string {
  switch (block.t) {
    case 'p':
      return inlineWords(block.c);
    case 'quote':
      return blockWords(block.c);
    case 'list':
      return block.items.map(blockWords).join('\n');
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(inlineWords)).join('\n');
    case 'img':
      return block.alt;
    case 'code':
    case 'math':
      return '';
  }
}

const blockWords = (blocks: readonly Block[]): string => blocks.map(wordsOf).join('\n');

/** Everything a learner reads of a question: scenario, lead-in, options, rationales, explanation. */
export function questionTexts(question: CompiledQuestion): readonly QuestionText[] {
  const { scenario, leadIn, answer, explanation } = question.authored;
  const options = optionsOf(answer);
  return [
    { text: `${blockWords(scenario)}\n${inlineWords(leadIn)}`, placeOf: (word) => placeInStem(question, word) },
    ...options.map((option) => ({ text: inlineWords(option.text), placeOf: () => option.place })),
    ...options.map((option) => ({ text: blockWords(option.rationale), placeOf: () => option.rationalePlace ?? option.place })),
    { text: blockWords(explanation), placeOf: () => answer.place },
  ];
}
