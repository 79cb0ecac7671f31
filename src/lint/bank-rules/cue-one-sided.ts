import { FILE_START } from '../../content/diagnostic.ts';
import { familiesIn, usesByCue } from '../cue-uses.ts';
import type { BankFinding, BankRule } from '../rule.ts';

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
