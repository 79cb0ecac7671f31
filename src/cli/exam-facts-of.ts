import type { CompiledExam, CompiledQuestion } from '../content/compile/compiled.ts';
import { wrongKeyOf } from '../core/correction/correction.ts';
import { plainText } from '../core/item/plain-text.ts';
import { isChoice, keysIn } from '../core/kinds/is-choice.ts';
import type { ExamFacts, QuestionFacts } from '../stats/exam-facts.ts';

function questionFacts({ item, scoring, title, signals }: CompiledQuestion): QuestionFacts {
  const right = new Set(keysIn(scoring.key));
  const options = isChoice(item) ? item.options : [];
  return {
    ...{ id: item.id, revision: item.revision, title, cues: signals },
    options: options.map(({ id, text }) => ({ id, text: plainText(text), right: right.has(id) })),
  };
}

/** What statistics must know of a compiled exam. */
export function examFactsOf({ id, blueprint, questions, corrections, calibration }: CompiledExam): ExamFacts {
  return {
    ...{ id, code: blueprint.code, scoredPlan: blueprint.scoredPlan, cut: blueprint.cut },
    domains: blueprint.domains.map(({ id: domain, name }) => ({ id: domain, name })),
    questions: new Map(questions.map((question) => [question.item.id, questionFacts(question)])),
    previousIds: new Map(questions.flatMap(({ item, previousIds }) => previousIds.map((old) => [old, item.id] as const))),
    wrongKeys: corrections.map(wrongKeyOf),
    difficulties: new Map(Object.entries(calibration?.difficulties ?? {})),
    ...(calibration ? { link: calibration.link } : {}),
  };
}
