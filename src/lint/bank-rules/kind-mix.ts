import { KINDS } from '../../core/item/item.ts';
import type { BankRule } from '../rule.ts';
import { sharesOff } from '../share-off.ts';

export const kindMix: BankRule = {
  id: 'kind-mix',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'ready questions, from which on the rule says anything' },
    points: { default: 4, milder: 'higher', what: "points a kind's share is off, at most" },
  },
  check({ file, questions }, { bank: { kinds }, limit }) {
    if (kinds === undefined || questions.length < limit('questions')) return [];
    const parts = KINDS.map((kind) => ({
      what: `the kind ${kind}`,
      count: questions.filter(({ item }) => item.kind === kind).length,
      share: kinds[kind] ?? 0,
    }));
    const whole = { file, of: 'ready questions', total: questions.length, points: limit('points') };
    return sharesOff(parts, { ...whole, hint: 'npm run check -- --report' });
  },
};
