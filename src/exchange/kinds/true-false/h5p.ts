import { plainBlocks } from '../../../core/item/plain-text.ts';
import { type H5pAnswer, libraryName } from '../../h5p/h5p-parts.ts';
import type { OptionsAnswer } from '../options-answer.ts';
import { sidesOf } from './sides-of.ts';

/** H5P has a line for who is right and one for who is wrong. */
export function h5p(answer: OptionsAnswer<'true-false'>): H5pAnswer {
  const { yes, no, isTrue } = sidesOf(answer);
  const [right, wrong] = isTrue ? [yes, no] : [no, yes];
  return {
    library: libraryName('H5P.TrueFalse'),
    text: 'question',
    params: {
      correct: isTrue ? 'true' : 'false',
      behaviour: {
        enableRetry: true,
        enableSolutionsButton: true,
        feedbackOnCorrect: plainBlocks(right.rationale),
        feedbackOnWrong: plainBlocks(wrong.rationale),
      },
    },
  };
}
