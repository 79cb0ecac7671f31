import { keysAndDistractors, type OptionWords } from '../option-words.ts';
import type { QuestionRule } from '../rule.ts';

/** How often content words of an option stand in the others: two words that three others have are six. */
const shared = (one: OptionWords, all: readonly OptionWords[]): number => {
  let count = 0;
  for (const other of all) {
    if (other === one) continue;
    for (const stem of one.stems) if (other.stems.has(stem)) count += 1;
  }
  return count;
};

export const convergence: QuestionRule = {
  id: 'convergence',
  severity: 'warning',
  limits: { margin: { default: 2, milder: 'higher', what: 'shared words more than any distractor: a key with as many is told' } },
  check(question, { limit }) {
    const parts = keysAndDistractors(question);
    const [key, second] = parts?.keys ?? [];
    if (parts === undefined || key === undefined || second !== undefined) return [];
    const all = [key, ...parts.distractors];
    const most = Math.max(...parts.distractors.map((one) => shared(one, all)), 0);
    const actual = shared(key, all);
    if (actual < most + limit('margin')) return [];
    return [
      {
        place: key.option.place,
        reason: `Unexpected key that shares ${actual} words with the other options, while none of them shares more than ${most}.`,
        actual: String(actual),
        expected: `less than ${most + limit('margin')}`,
      },
    ];
  },
};
