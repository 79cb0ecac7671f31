import type { CompiledQuestion } from '../../content/compile/compiled.ts';
import type { Place } from '../../content/diagnostic.ts';
import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts, stretchOfStem } from '../stem-facts.ts';

/** A phrase's name and words without the colon right before it, or attributes that belong to nothing. */
const LOST = /(?<![\p{L}\p{N}])(?:signal|decoy|plain|aside)\[|\]\{#/gu;

/** The first place of it outside of whole phrases. */
function placeOf(question: CompiledQuestion): Place {
  const { stemSource, stemPlace, spans } = question.authored;
  const lost = [...stemSource.matchAll(LOST)].find(({ index }) => {
    const at = stemPlace.start.offset + index;
    return !spans.some(({ place }) => place.start.offset <= at && at < place.end.offset);
  });
  return lost === undefined ? stemPlace : stretchOfStem(question, lost.index, lost[0].length);
}

export const lostColon: QuestionRule = {
  id: 'lost-colon',
  severity: 'error',
  check(question) {
    const found = stemFacts(question).text.match(LOST)?.[0];
    if (found === undefined) return [];
    const finding: Finding = {
      place: placeOf(question),
      reason: `Unexpected \`${found}\` as text, expected the markup of a phrase.`,
      actual: found,
      expected: 'a colon right before the name',
      hint: ':signal[words]{#id}',
    };
    return [finding];
  },
};
