import { plainText } from '../../core/item/markable-text.ts';
import { words } from '../../core/signal/words.ts';
import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

/**
 * A stem has 25 to 110 words, the lead-in among them at most 30. An exam sets its own numbers.
 *
 * Why: a shorter scenario leaves nothing to read, a longer one tests patience. Candidates have a minute and a half for a question.
 * Only scenarios with phrases to mark have a least length; the longest holds for every question.
 *
 * Wrong:
 * ```markdown scenario
 * Policies :signal[change every week]{#freshness}, and :plain[an insurer] answers from them.
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness}, and each answer must be understood by everybody who reads it.
 * ```
 *
 * Mend: tell who needs what, and under which circumstances; or take out what nobody needs to answer.
 */
export const stemLength: QuestionRule = {
  id: 'stem-length',
  severity: 'warning',
  limits: {
    min: { default: 25, milder: 'lower', what: 'words of a scenario with its lead-in, at least' },
    max: { default: 110, milder: 'higher', what: 'words of a stem, at most' },
    'lead-in-max': { default: 30, milder: 'higher', what: 'words of a lead-in, at most' },
  },
  check(question, { limit }) {
    const { length } = stemFacts(question).words;
    const leadIn = words(plainText(question.authored.leadIn)).length;
    const least = question.item.marking ? limit('min') : 0;
    const found: Finding[] = [];
    if (length < least || length > limit('max')) {
      const expected = length < least ? `at least ${least}` : `at most ${limit('max')}`;
      const reason = `Unexpected stem of ${length} words, expected ${expected}.`;
      found.push({ place: question.authored.stemPlace, reason, actual: String(length), expected });
    }
    if (leadIn > limit('lead-in-max')) {
      const expected = `at most ${limit('lead-in-max')}`;
      const reason = `Unexpected lead-in of ${leadIn} words, expected ${expected}.`;
      // The paragraph before the options is the lead-in: without a blank line the scenario is part of it.
      const glued = question.authored.scenario.length === 0;
      found.push({
        place: question.authored.leadInPlace,
        reason,
        actual: String(leadIn),
        expected,
        ...(glued ? { hint: 'put a blank line before the question itself: what stands before it is then the scenario' } : {}),
      });
    }
    return found;
  },
};
