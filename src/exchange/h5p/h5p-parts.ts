import type { Inline } from '../../core/item/text-tree.ts';
import type { ExchangeOption } from '../exchange-option.ts';
import { blocksToHtml, inlinesToHtml } from '../text/html-of-blocks.ts';

/** An answer as H5P has it: the content type, what it holds, and under which name the question's text stands in that. */
export interface H5pAnswer {
  readonly library: string;
  readonly text: 'question' | 'taskDescription';
  readonly params: Readonly<Record<string, unknown>>;
}

/** Content types with the versions that are written; newer ones read them, too. */
export const LIBRARIES = {
  'H5P.QuestionSet': [1, 20],
  'H5P.MultiChoice': [1, 16],
  'H5P.TrueFalse': [1, 8],
  'H5P.DragText': [1, 10],
} as const;

export const libraryName = (name: keyof typeof LIBRARIES): string => `${name} ${LIBRARIES[name].join('.')}`;

/** One point for all that is right and nothing else. */
export function h5pChoice(options: readonly ExchangeOption[], shuffle: boolean): H5pAnswer {
  return {
    library: libraryName('H5P.MultiChoice'),
    text: 'question',
    params: {
      answers: options.map(({ text, isKey, rationale }) => ({
        text: `<div>${inlinesToHtml(text)}</div>`,
        correct: isKey,
        tipsAndFeedback: { tip: '', chosenFeedback: blocksToHtml(rationale), notChosenFeedback: '' },
      })),
      behaviour: {
        enableRetry: true,
        enableSolutionsButton: true,
        singlePoint: true,
        randomAnswers: shuffle,
        type: 'auto',
        passPercentage: 100,
      },
    },
  };
}

/** A side of a line of words to drag: plain, and without the signs that mean something there. */
const plain = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => ('v' in node ? node.v : node.t === 'br' ? ' ' : plain(node.c)))
    .join('')
    .replaceAll('*', '∗')
    .replaceAll(':', '∶')
    .replace(/\\(?=[+-])/g, '∖')
    .replace(/\s+/g, ' ');

/** Words to drag behind what they belong to. */
export const h5pDrag = (
  pairs: readonly { readonly prompt?: { readonly text: readonly Inline[] }; readonly response: readonly Inline[] }[],
): H5pAnswer => ({
  library: libraryName('H5P.DragText'),
  text: 'taskDescription',
  params: {
    textField: pairs
      .flatMap(({ prompt, response }) => (prompt === undefined ? [] : [`${plain(prompt.text)} *${plain(response)}*`]))
      .join('\n'),
    distractors: pairs.flatMap(({ prompt, response }) => (prompt === undefined ? [`*${plain(response)}*`] : [])).join(' '),
    behaviour: { enableRetry: true, enableSolutionsButton: true, instantFeedback: false },
  },
});
