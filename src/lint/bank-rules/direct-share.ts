import { isChoiceKind } from '../../core/kinds/is-choice.ts';
import type { BankRule } from '../rule.ts';
import { sharesOff } from '../share-off.ts';

export const directShare: BankRule = {
  id: 'direct-share',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'ready choice questions, from which on the rule says anything' },
    points: { default: 5, milder: 'higher', what: 'points the share of direct questions is off, at most' },
  },
  check({ file, questions }, { bank: { direct }, limit }) {
    const choices = questions.filter(({ item }) => isChoiceKind(item.kind));
    if (direct === undefined || choices.length < limit('questions')) return [];
    const count = choices.filter(({ scoring }) => scoring.spans.length === 0).length;
    return sharesOff([{ what: 'direct questions', count, share: direct }], {
      file,
      of: 'ready choice questions',
      total: choices.length,
      points: limit('points'),
      hint: 'a direct question has no phrases to mark: "Which term describes ...?"',
    });
  },
};
