import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import type { BankRule } from '../rule.ts';

export const pensIdle: BankRule = {
  id: 'pens-idle',
  severity: 'warning',
  limits: {
    signals: { default: 30, milder: 'higher', what: 'signals, from which on the rule says anything' },
    points: { default: 40, milder: 'lower', what: 'percent of the signals that take one pen only, at least' },
  },
  check({ file, questions }, { limit }) {
    const signals = questions.flatMap(({ scoring }) => scoring.spans.filter(({ role }) => role === 'signal'));
    if (signals.length < limit('signals')) return [];
    const share = signals.filter(({ accepts = [] }) => accepts.length === 1).length / signals.length;
    if (100 * share >= limit('points') - 1e-9) return [];
    return [
      {
        file,
        place: FILE_START,
        reason: `Unexpected share of signals that take one pen only, ${percent(share)} of ${signals.length}, expected at least ${limit('points')} %.`,
        actual: percent(share),
        expected: `at least ${limit('points')} %`,
        hint: 'narrow with for="..." and against="..." what a phrase decides in its question',
      },
    ];
  },
};
