import { fromOption } from '../../from-option.ts';
import type { ExchangeKind } from '../exchange-kind.ts';
import { optionList, optionsOnPaper, qti3Choice } from '../options.ts';
import { gift } from './gift.ts';
import { h5p } from './h5p.ts';
import { moodleXml } from './moodle-xml.ts';

export const trueFalse: ExchangeKind<'true-false'> = {
  ...optionList,
  leadIn: 'True or false?',
  from: ({ kind, options }) => ({ kind, options: options.map(fromOption) }),
  gift,
  moodleXml,
  // True stands before False everywhere.
  qti3: (answer, leadIn) => qti3Choice(answer, true, leadIn, false),
  h5p,
  aiken: ({ options }) => options,
  paper: {
    ...optionsOnPaper,
    paper: (answer, random) => optionsOnPaper.paper(answer, random, true),
    instruction: () => 'True or false?',
  },
};
