import { optionId } from '../../../content/hash.ts';
import { plainText } from '../../../core/item/plain-text.ts';
import type { Inline } from '../../../core/item/text-tree.ts';
import { shuffled } from '../../../core/session/random.ts';
import { htmlList, letterList, letterOf } from '../../sheet/paper-options.ts';
import { inlinesToHtml } from '../../text/html-of-blocks.ts';
import type { PaperKind } from '../exchange-kind.ts';
import type { MatchingAnswer } from './answer.ts';

const LETTER_BOX = '<span class="box wide"></span>';

const textId = (text: readonly Inline[]): string => optionId(plainText(text));

/** Prompts may share a response: each stands there once. */
const distinct = (texts: readonly (readonly Inline[])[]): readonly (readonly Inline[])[] => [
  ...new Map(texts.map((text) => [textId(text), text])).values(),
];

export const paper: PaperKind<MatchingAnswer> = {
  // Always drawn: in the author's order responses would be the key.
  paper({ pairs }, random) {
    const texts = shuffled(distinct(pairs.map(({ response }) => response)), random);
    const options = texts.map((text, at) => ({ letter: letterOf(at), text, isKey: false }));
    const letterFor = new Map(options.map(({ text, letter }) => [textId(text), letter]));
    const prompts = pairs
      .flatMap(({ prompt, response }) =>
        prompt === undefined ? [] : [{ option: prompt, letter: letterFor.get(textId(response)) ?? '' }],
      )
      .map((prompt, at) => ({ ...prompt, number: at + 1 }));
    const used = new Set(prompts.map(({ letter }) => letter));
    return {
      options: options.map((option) => ({ ...option, isKey: used.has(option.letter) })),
      prompts,
      key: prompts.map(({ number, letter }) => `${number} ${letter}`).join(', '),
      choose: prompts.length,
    };
  },
  instruction: () => 'Give each line the letter that fits it. A letter may fit several lines, or none.',
  space(answer) {
    const asked = answer.prompts.map(
      ({ number, option }) => `${LETTER_BOX}<b>${number}</b><span>${inlinesToHtml(option.text, { mathML: true })}</span>`,
    );
    return `<div class="pairs">${htmlList('options', asked)}${letterList(answer)}</div>`;
  },
};
