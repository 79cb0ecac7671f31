import { conceptOptions } from '../answer-concepts.ts';
import type { QuestionRule } from '../rule.ts';

export const keyConcept: QuestionRule = {
  id: 'key-concept',
  severity: 'error',
  fixed: true,
  check(question) {
    if (!question.scoring.spans.some(({ role }) => role === 'signal')) return [];
    return conceptOptions(question)
      .filter(({ option, concept }) => option.isKey && concept === undefined)
      .map(({ option }) => ({
        place: option.place,
        reason: 'Missing concept of a key in a question with signals.',
        actual: option.plain.slice(0, 80),
        expected: 'a link to a concept',
        hint: `[${option.plain.slice(0, 60)}](concept)`,
      }));
  },
};
