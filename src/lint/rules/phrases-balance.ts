import type { QuestionRule } from '../rule.ts';

export const phrasesBalance: QuestionRule = {
  id: 'phrases-balance',
  severity: 'error',
  fixed: true,
  check({ authored: { spans, leadInPlace } }) {
    const signals = spans.filter(({ role }) => role === 'signal');
    const others = spans.filter(({ role }) => role === 'decoy' || role === 'plain');
    if (others.length >= signals.length) return [];
    const missing = signals.length - others.length;
    return [
      {
        place: signals[0]?.place ?? leadInPlace,
        reason: `Unexpected balance of phrases: signals ${signals.length}, decoys and plain phrases ${others.length}; expected at least as many of these.`,
        actual: `${others.length} decoys and plain phrases`,
        expected: `at least ${signals.length}`,
        hint: `mark ${missing} more neutral ${missing === 1 ? 'phrase' : 'phrases'}: :plain[words]`,
      },
    ];
  },
};
