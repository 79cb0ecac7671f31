import { readingGrade } from '../flesch-kincaid.ts';
import type { QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

/** Shorter texts have no grade worth the name. */
const ENOUGH_WORDS = 30;

/**
 * A stem can be read after 13 years of school (Flesch-Kincaid). An exam sets its own number.
 *
 * Why: the exam tests its subject, not English. Many candidates read it as a second language.
 *
 * Wrong:
 * ```markdown scenario
 * An international insurance organization investigates opportunities for conversational automation incorporating comprehensive
 * :plain[policy documentation], notwithstanding that corresponding documentation :signal[undergoes modification weekly]{#freshness} and that
 * generated communications :signal[necessitate clause identification]{#cites-sources}, while additionally
 * possessing :decoy[considerable proprietary transcripts]{#proprietary-data}.
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
 * company owns :decoy[two terabytes of transcripts]{#proprietary-data}.
 * ```
 *
 * Mend: shorter sentences, shorter words, verbs instead of nouns.
 */
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
