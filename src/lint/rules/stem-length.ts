import { plainText } from '../../core/item/markable-text.ts';
import { words } from '../../core/signal/words.ts';
import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

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
