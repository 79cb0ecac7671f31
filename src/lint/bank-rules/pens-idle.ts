import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import type { BankRule } from '../rule.ts';

/**
 * At least 40 % of the signals take one pen only: they support a key and rule nothing out, or rule an option out and support no key. Told from 30
 * signals on.
 *
 * Why: where either pen is right nearly everywhere, two pens ask nothing, and a learner does not learn to tell "this speaks for it" from "this
 * speaks against the other".
 *
 * Wrong:
 * ```text bank
 * 5 turns 3.1/fresh | ... with :signal[new pages daily]{#freshness}, :signal[daily prices]{#freshness}, :signal[named pages]{#cites-sources}, :decoy[a letter form]{#fixed-style tempts="fine-tuning"}, :plain[old letters]{#few-examples} and :plain[one form]{#fixed-style}. | *[Look up a page](rag) | [Fine-tune a model](fine-tuning) | Train a new model | Write out a prompt
 * 5 turns 3.1/style | ... with :signal[a letter form]{#fixed-style}, :signal[one tone]{#fixed-style}, :signal[new letters]{#few-examples for="fine-tuning" against="rag"}, :decoy[new pages daily]{#freshness tempts="rag"}, :plain[named pages]{#cites-sources} and :plain[daily prices]{#freshness}. | *[Teach it letters](fine-tuning) | [Look letters up](rag) | Train one model | Write a long one
 * ```
 *
 * Right:
 * ```text bank
 * 5 turns 3.1/fresh | ... with :signal[new pages daily]{#freshness}, :signal[daily prices]{#freshness}, :signal[named pages]{#cites-sources}, :decoy[a letter form]{#fixed-style tempts="fine-tuning"}, :plain[old letters]{#few-examples} and :plain[one form]{#fixed-style}. | *[Look up a page](rag) | Fine-tune a model | Train a new model | Write out a prompt
 * 5 turns 3.1/style | ... with :signal[a letter form]{#fixed-style}, :signal[one tone]{#fixed-style}, :signal[new letters]{#few-examples for="fine-tuning" against="rag"}, :decoy[new pages daily]{#freshness tempts="rag"}, :plain[named pages]{#cites-sources} and :plain[daily prices]{#freshness}. | *[Teach it letters](fine-tuning) | Look letters up | Train one model | Write a long one
 * ```
 *
 * Mend: narrow with for="..." and against="..." what a phrase decides here, or offer options that it rules out without pointing to the key.
 */
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
