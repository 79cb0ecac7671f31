import type { Level } from '../../core/item/item.ts';
import type { BankRule } from '../rule.ts';
import { sharesOff } from '../share-off.ts';

const LEVELS: readonly Level[] = [1, 2, 3];

export const levelMix: BankRule = {
  id: 'level-mix',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'ready questions, from which on the rule says anything' },
    points: { default: 4, milder: 'higher', what: "points a level's share is off, at most" },
  },
  check({ file, questions }, { bank: { levels }, limit }) {
    if (levels === undefined || questions.length < limit('questions')) return [];
    const parts = LEVELS.map((level) => ({
      what: `level ${level}`,
      count: questions.filter(({ item }) => item.level === level).length,
      share: levels[level] ?? 0,
    }));
    const whole = { file, of: 'ready questions', total: questions.length, points: limit('points') };
    return sharesOff(parts, { ...whole, hint: 'npm run check -- --report' });
  },
};
