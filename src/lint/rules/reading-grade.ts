import { readingGrade } from '../flesch-kincaid.ts';
import type { QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

/** Shorter texts have no grade worth the name. */
const ENOUGH_WORDS = 30;

export const readingGradeLimit: QuestionRule = {
  id: 'reading-grade',
  severity: 'warning',
  limits: { max: { default: 13, milder: 'higher', what: 'years of school it takes to read a stem, at most' } },
  check(question, { limit }) {
    const { text, words: all } = stemFacts(question);
    if (all.length < ENOUGH_WORDS) return [];
    const grade = readingGrade(text);
    if (grade <= limit('max')) return [];
    const expected = `at most ${limit('max')}`;
    return [
      {
        place: question.authored.stemPlace,
        reason: `Unexpected reading grade ${grade.toFixed(1)}, expected ${expected}.`,
        actual: grade.toFixed(1),
        expected,
        hint: 'make two sentences of the longest one',
      },
    ];
  },
};
