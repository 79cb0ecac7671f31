import type { ExchangeOption } from '../../exchange-option.ts';
import { moodleFeedback } from '../../moodle-xml/moodle-xml-parts.ts';
import { xml } from '../../xml/xml-write.ts';
import type { MoodleKind } from '../exchange-kind.ts';
import type { OptionsAnswer } from '../options-answer.ts';
import { sidesOf } from './sides-of.ts';

/** Moodle's own words, whatever the language of the question. */
const side = (word: 'true' | 'false', option: ExchangeOption): string =>
  xml(
    'answer',
    { fraction: option.isKey ? '100' : '0', format: 'moodle_auto_format' },
    xml('text', {}, word),
    moodleFeedback(option),
  );

export const moodleXml: MoodleKind<OptionsAnswer<'true-false'>> = {
  whyApart: false,
  written(answer) {
    const { yes, no } = sidesOf(answer);
    return { type: 'truefalse', children: [side('true', yes), side('false', no)] };
  },
  changes: () => [],
};
