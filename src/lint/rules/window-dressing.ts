import type { QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

/**
 * At least a quarter of the content words of a scenario stand in a phrase.
 *
 * Why: text that neither decides nor tempts is window dressing: it takes time and trains nothing.
 *
 * Wrong:
 * ```markdown scenario
 * A large insurer with offices in eleven towns, founded by two brothers in the harbor district, wants an assistant for its friendly
 * service desk, where colleagues drink tea and talk about football. Documents :signal[change weekly]{#freshness}. It
 * sells :plain[travel policies] among other products that customers like, as surveys by students showed last summer.
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness}. It :aside[sells travel policies] in :plain[eleven towns],
 * and :plain[customers like its service], as a survey showed.
 * ```
 *
 * Mend: cut what nobody needs; mark neutral phrases that a reader might weigh with :plain[...] or :aside[...].
 */
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
