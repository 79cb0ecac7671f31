import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

/**
 * A scenario has 2 to 6 signals, and they are at most 40 % of its content words.
 *
 * Why: with one signal a lucky tap finds everything; with many, or with long ones, nothing is left to tell them from.
 *
 * Wrong:
 * ```markdown scenario
 * An insurer wants :plain[an assistant]. :signal[The policy documents change every single week]{#freshness}, and
 * :signal[each answer must name the clause it came from]{#cites-sources}. The insurer owns
 * :decoy[transcripts]{#proprietary-data}.
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness} and each answer :signal[must name the clause]{#cites-sources}. The
 * company owns :decoy[two terabytes of transcripts]{#proprietary-data}.
 * ```
 *
 * Mend: say a second need, shorten phrases to the words that decide, or make asides of what does not decide alone.
 */
export const signalCount: QuestionRule = {
  id: 'signal-count',
  severity: 'warning',
  limits: {
    min: { default: 2, milder: 'lower', what: 'signals of a scenario, at least' },
    max: { default: 6, milder: 'higher', what: 'signals of a scenario, at most' },
    'max-share': { default: 40, milder: 'higher', what: 'per cent of the content words in signals, at most' },
  },
  check(question, { limit }) {
    if (!question.item.marking) return [];
    const { contentWords, owned } = stemFacts(question);
    const signals = owned.filter(({ span }) => span.role === 'signal');
    const inSignals = signals.reduce((sum, { words }) => sum + words.filter(({ content }) => content).length, 0);
    const share = (100 * inSignals) / Math.max(contentWords.length, 1);
    const found: Finding[] = [];
    if (signals.length < limit('min') || signals.length > limit('max')) {
      const expected = `${limit('min')} to ${limit('max')}`;
      const reason = `Unexpected number of signals, ${signals.length}, expected ${expected}.`;
      found.push({ place: question.authored.stemPlace, reason, actual: String(signals.length), expected });
    }
    if (share > limit('max-share')) {
      const expected = `at most ${limit('max-share')} %`;
      const reason = `Unexpected share of words in signals, ${share.toFixed(0)} %, expected ${expected}.`;
      found.push({
        place: question.authored.stemPlace,
        reason,
        actual: `${inSignals} of ${contentWords.length} content words`,
        expected,
      });
    }
    return found;
  },
};
