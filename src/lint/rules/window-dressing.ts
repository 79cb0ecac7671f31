import type { QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

export const windowDressing: QuestionRule = {
  id: 'window-dressing',
  severity: 'warning',
  limits: { max: { default: 75, milder: 'higher', what: 'per cent of the content words outside phrases, at most' } },
  check(question, { limit }) {
    if (!question.item.marking) return [];
    const { contentWords, inSpan } = stemFacts(question);
    const outside = contentWords.filter((word) => !inSpan.has(word)).length;
    const share = (100 * outside) / Math.max(contentWords.length, 1);
    if (share <= limit('max')) return [];
    const expected = `at most ${limit('max')} %`;
    return [
      {
        place: question.authored.stemPlace,
        reason: `Unexpected share of words outside phrases, ${share.toFixed(0)} %, expected ${expected}.`,
        actual: `${outside} of ${contentWords.length} content words`,
        expected,
      },
    ];
  },
};
