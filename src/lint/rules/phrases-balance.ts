import type { QuestionRule } from '../rule.ts';

/**
 * There are at least as many decoys and plain phrases as signals.
 *
 * Why: in guided marking all of them can be tapped and look alike. With fewer that do not count than do, tapping everything would earn points.
 *
 * Wrong:
 * ```markdown scenario
 * An insurer wants an assistant that answers from policy documents. The documents
 * :signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
 * company owns :decoy[two terabytes of transcripts]{#proprietary-data}.
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
 * company owns :decoy[two terabytes of transcripts]{#proprietary-data}.
 * ```
 *
 * Mend: mark further neutral phrases of the scenario with :plain[...], or a tempting one with :decoy[...]{#id}.
 */
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
