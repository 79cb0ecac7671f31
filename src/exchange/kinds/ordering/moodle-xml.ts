import { htmlElement, moodleLine } from '../../moodle-xml/moodle-xml-parts.ts';
import type { MoodleKind } from '../exchange-kind.ts';
import { moodleXml as matching } from '../matching/moodle-xml.ts';
import type { OrderingAnswer } from './answer.ts';
import { PLACES, placesOf } from './moodle-places.ts';

export const moodleXml: MoodleKind<OrderingAnswer> = {
  whyApart: true,
  written(answer, shuffle) {
    if (answer.extras.length > 0) {
      const places = matching.written(placesOf(answer), shuffle);
      return { ...places, children: [`<!-- ${PLACES} -->`, ...places.children] };
    }
    const steps = answer.steps.map(({ text }, n) => htmlElement('answer', moodleLine(text), { fraction: String(n + 1) }));
    return {
      type: 'ordering',
      children: [
        '<layouttype>VERTICAL</layouttype>',
        '<selecttype>ALL</selecttype>',
        '<selectcount>0</selectcount>',
        '<gradingtype>ALL_OR_NOTHING</gradingtype>',
        ...steps,
      ],
    };
  },
  changes: ({ extras }) =>
    extras.length > 0
      ? ['Moodle’s ordering has no steps that do not belong; it was written as a matching of places with steps.']
      : [],
};
