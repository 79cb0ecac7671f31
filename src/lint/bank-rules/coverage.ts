import type { BankRule } from '../rule.ts';
import { sharesOff } from '../share-off.ts';

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
    const parts = (blueprint?.domains ?? []).map(({ id, name, weight, tasks }) => {
      const own = new Set(tasks.map((task) => task.id));
      const count = practiced.filter(({ item }) => own.has(item.task)).length;
      return { what: `domain ${id} (${name})`, count, share: weight };
    });
    const whole = { file, of: 'ready questions', total: practiced.length, points: limit('points') };
    return sharesOff(parts, { ...whole, hint: 'npm run check -- --report' });
  },
};
