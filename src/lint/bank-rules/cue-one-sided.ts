import { FILE_START } from '../../content/diagnostic.ts';
import { familiesIn, usesByCue } from '../cue-uses.ts';
import type { BankFinding, BankRule } from '../rule.ts';

/**
 * A cue that four families and more use is not a signal in all of them, nor a decoy in all of them.
 *
 * Why: "owned data, budget, newest model: ignore" can be learned without reading a scenario. On the exam the same fact decides one question and
 * tempts in the next.
 *
 * Wrong:
 * ```text bank
 * 4 turns 3.1/fresh | ... with :plain[a small team]. The pages :signal[change daily]{#freshness}. ... | *[Look up a page](rag) | Fine-tune a model | Train a new model | Write out a prompt
 * ```
 *
 * Right:
 * ```text bank
 * 4 turns 3.1/fresh | ... with :plain[a small team]. The pages :signal[change daily]{#freshness}. ... | *[Look up a page](rag) | Fine-tune a model | Train a new model | Write out a prompt
 * 3.1/style | ... and :decoy[change monthly]{#freshness tempts="rag"}. The form :signal[is one]{#fixed-style}. ... | *[Teach it letters](fine-tuning) | [Look letters up](rag) | Train one again | Write a long prompt
 * ```
 *
 * Mend: write a family in which the same fact tempts, or decides; or let the phrase be plain where it does neither.
 */
export const cueOneSided: BankRule = {
  id: 'cue-one-sided',
  severity: 'warning',
  limits: { families: { default: 4, milder: 'higher', what: 'families that use a cue, from which on the rule says anything' } },
  check({ file, questions, signals }, { limit }) {
    const files = new Map(signals.map((signal) => [signal.id, signal]));
    return [...usesByCue(questions)].flatMap(([cue, uses]): BankFinding[] => {
      const roles = new Set(uses.map(({ role }) => role));
      const [only] = roles;
      const families = familiesIn(uses);
      if (roles.size > 1 || (only !== 'signal' && only !== 'decoy') || families < limit('families')) return [];
      const own = files.get(cue);
      return [
        {
          file: own?.file ?? file,
          place: own?.titlePlace ?? FILE_START,
          reason: `Unexpected cue \`${cue}\`: it is a ${only} in all ${families} families that use it.`,
          actual: `a ${only} in ${families} families`,
          expected: only === 'signal' ? 'a decoy or a plain phrase in one of them' : 'a signal in one of them',
          hint: `write a scenario in which it ${only === 'signal' ? 'only tempts' : 'decides'}`,
        },
      ];
    });
  },
};
