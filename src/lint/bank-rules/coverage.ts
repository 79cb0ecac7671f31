import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import type { BankFinding, BankRule } from '../rule.ts';

export const coverage: BankRule = {
  id: 'coverage',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'ready questions, from which on the rule says anything' },
    points: { default: 3, milder: 'higher', what: "points a domain's share is off its weight, at most" },
  },
  check({ file, questions }, { blueprint, limit }) {
    const practiced = questions.filter(({ reserved }) => !reserved);
    if (practiced.length < limit('questions')) return [];
    return (blueprint?.domains ?? []).flatMap((domain): readonly BankFinding[] => {
      const tasks = new Set(domain.tasks.map(({ id }) => id));
      const own = practiced.filter(({ item }) => tasks.has(item.task)).length;
      const share = own / practiced.length;
      // Written in questions, so that a share of exactly three points stays within them.
      const off = Math.abs(own - domain.weight * practiced.length);
      const allowed = Math.max(1, (limit('points') / 100) * practiced.length);
      if (off <= allowed + 1e-9) return [];
      return [
        {
          file,
          place: FILE_START,
          reason: `Unexpected share of domain ${domain.id} (${domain.name}), ${percent(share)} of ${practiced.length} ready questions, expected about ${percent(domain.weight)}.`,
          actual: `${own} of ${practiced.length} questions`,
          expected: `about ${percent(domain.weight)}`,
          hint: 'npm run check -- --report',
        },
      ];
    });
  },
};
