import type { Finding, QuestionRule } from '../rule.ts';
import { stemFacts } from '../stem-facts.ts';

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
