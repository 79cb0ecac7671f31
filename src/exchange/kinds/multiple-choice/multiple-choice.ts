import { fromOption } from '../../from-option.ts';
import { giftLine, giftWhy } from '../../gift/gift-parts.ts';
import { h5pChoice } from '../../h5p/h5p-parts.ts';
import type { ExchangeKind } from '../exchange-kind.ts';
import { moodleChoice, optionList, optionsOnPaper, qti3Choice } from '../options.ts';

export const multipleChoice: ExchangeKind<'multiple-choice'> = {
  ...optionList,
  leadIn: 'Which answer is right?',
  from: ({ kind, options }) => ({ kind, options: options.map(fromOption) }),
  gift: {
    lines: ({ options }) => options.map((option) => `${option.isKey ? '=' : '~'}${giftLine(option.text)}${giftWhy(option)}`),
    lost: () => [],
  },
  moodleXml: { written: (answer, shuffle) => moodleChoice(answer, true, shuffle), whyApart: false, changes: () => [] },
  qti3: (answer, leadIn, shuffle) => qti3Choice(answer, true, leadIn, shuffle),
  h5p: ({ options }, shuffle) => h5pChoice(options, shuffle),
  aiken: ({ options }) => options,
  paper: { ...optionsOnPaper, instruction: () => '' },
};
