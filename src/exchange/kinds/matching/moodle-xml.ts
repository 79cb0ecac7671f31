import { htmlElement, moodleLine, shuffleAnswers } from '../../moodle-xml/moodle-xml-parts.ts';
import { cdata, xml } from '../../xml/xml-write.ts';
import type { MoodleKind } from '../exchange-kind.ts';
import type { MatchingAnswer } from './answer.ts';

export const moodleXml: MoodleKind<MatchingAnswer> = {
  whyApart: true,
  written: ({ pairs }, shuffle) => ({
    type: 'matching',
    children: [
      shuffleAnswers(shuffle),
      ...pairs.map(({ prompt, response }) =>
        htmlElement(
          'subquestion',
          prompt === undefined ? '' : moodleLine(prompt.text),
          {},
          xml('answer', {}, xml('text', {}, cdata(moodleLine(response)))),
        ),
      ),
    ],
  }),
  changes: () => ['Moodle gives part of the points for a part of the pairs.'],
};
