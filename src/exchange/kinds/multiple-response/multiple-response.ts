import { ONE_KEY } from '../../aiken/one-key.ts';
import { fromOption } from '../../from-option.ts';
import { giftLine, giftWhy } from '../../gift/gift-parts.ts';
import { h5pChoice } from '../../h5p/h5p-parts.ts';
import type { ExchangeKind } from '../exchange-kind.ts';
import { keysOf, moodleChoice, optionList, optionsOnPaper, qti3Choice, share } from '../options.ts';

export const multipleResponse: ExchangeKind<'multiple-response'> = {
  ...optionList,
  leadIn: 'Which answers are right?',
  from: ({ kind, options }) => ({ kind, options: options.map(fromOption) }),
  gift: {
    lines(answer) {
      const part = share(keysOf(answer).length);
      // A wrong one takes everything away: as near to all or nothing as the other system comes.
      return answer.options.map((option) => `~%${option.isKey ? part : '-100'}%${giftLine(option.text)}${giftWhy(option)}`);
    },
    lost: () => [],
  },
  moodleXml: {
    written: (answer, shuffle) => moodleChoice(answer, false, shuffle),
    whyApart: false,
    changes: () => ['Moodle gives part of the points where only some of the right options are chosen.'],
  },
  qti3: (answer, leadIn, shuffle) => qti3Choice(answer, false, leadIn, shuffle),
  h5p: ({ options }, shuffle) => h5pChoice(options, shuffle),
  aiken: () => ONE_KEY,
  paper: { ...optionsOnPaper, instruction: ({ choose }) => `Choose ${choose}.` },
};
