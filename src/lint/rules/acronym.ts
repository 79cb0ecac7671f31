import { optionsOf } from '../../content/kinds/content-kinds.ts';
import type { ExamBlueprint } from '../../core/exam/blueprint.ts';
import { questionTexts } from '../question-texts.ts';
import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

const ACRONYM = /\b(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])[A-Z][A-Z0-9]+\b/g;

/** Read by everybody without a second thought. */
const EVERYDAY = new Set(
  'AI API CPU CSV EU FAQ GB GPU HR HTML HTTP HTTPS ID IDS IT JSON KB MB ML OK PC PDF PDFS SMS SQL TB TV UI UK URL US USA USB USD XML'.split(
    ' ',
  ),
);
/** Capitals for emphasis. */
const EMPHASIS = new Set('NOT EXCEPT LEAST MOST BEST FIRST NEVER ONLY TWO THREE'.split(' '));

const vocabularies = new WeakMap<ExamBlueprint, ReadonlySet<string>>();

/** What the exam's own guide writes: candidates study these. */
function vocabularyOf(blueprint: ExamBlueprint | undefined): ReadonlySet<string> {
  if (blueprint === undefined) return new Set();
  const before = vocabularies.get(blueprint);
  if (before !== undefined) return before;
  const texts = [
    blueprint.name,
    ...blueprint.domains.flatMap(({ name, tasks }) => [
      name,
      ...tasks.flatMap((task) => [task.name, ...task.objectives.map(({ text }) => text)]),
    ]),
    ...blueprint.servicesInScope.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...blueprint.servicesOut,
  ];
  // Plural in the guide ("LLMs"), singular here.
  const found = new Set(
    texts.flatMap((text) => [...text.replace(/\b([A-Z][A-Z0-9]+)s\b/g, '$1').matchAll(ACRONYM)].map(([word]) => word)),
  );
  vocabularies.set(blueprint, found);
  return found;
}

export const acronym: QuestionRule = {
  id: 'acronym',
  severity: 'warning',
  check(question, { blueprint }) {
    const { text } = stemFacts(question);
    const options = optionsOf(question.authored.answer);
    const known = vocabularyOf(blueprint);
    const reported = new Set<string>();
    const explained = (word: string): boolean =>
      known.has(word) ||
      EVERYDAY.has(word) ||
      EMPHASIS.has(word) ||
      reported.has(word) ||
      text.includes(`(${word})`) ||
      text.includes(`${word} (`) ||
      options.some(({ plain }) => plain.includes(`(${word})`) || plain.includes(`${word} (`));
    // What stands in code is what has to be typed there, not the author's word.
    const places = questionTexts(question).slice(0, 1 + options.length);
    return places.flatMap(({ text: words, placeOf }) =>
      [...words.matchAll(ACRONYM)].flatMap(([word]): Finding[] => {
        if (explained(word)) return [];
        reported.add(word);
        const hint = `write it out: full words (${word})`;
        return [
          {
            place: placeOf(word),
            reason: `Unexpected acronym \`${word}\`, expected its full words at its first place.`,
            actual: word,
            hint,
          },
        ];
      }),
    );
  },
};
