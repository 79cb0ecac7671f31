import { keysAndDistractors, type OptionWords } from '../option-words.ts';
import type { QuestionRule } from '../rule.ts';

const lengths = (options: readonly OptionWords[]): readonly number[] => options.map(({ option }) => option.plain.length);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

export const longestKey: QuestionRule = {
  id: 'longest-key',
  severity: 'warning',
  limits: {
    ratio: { default: 1.3, milder: 'higher', what: 'times the length of the longest other option: a key as long is told' },
    characters: { default: 15, milder: 'higher', what: 'characters longer than that option: a key must be both to be told' },
  },
  check(question, { limit }) {
    const parts = keysAndDistractors(question);
    const [key] = parts?.keys ?? [];
    if (parts === undefined || key === undefined || parts.distractors.length === 0) return [];
    const { keys, distractors } = parts;
    const several = keys.length > 1;
    const actual = mean(lengths(keys));
    const others = several ? mean(lengths(distractors)) : Math.max(...lengths(distractors));
    if (actual < others * limit('ratio') || actual < others + limit('characters')) return [];
    const [length, other] = [Math.round(actual), Math.round(others)];
    return [
      {
        place: key.option.place,
        reason: several
          ? `Unexpected keys of ${length} characters on average: the other options have ${other}.`
          : `Unexpected key of ${length} characters: the longest other option has ${other}.`,
        actual: String(length),
        expected: `less than ${Math.ceil(Math.max(others * limit('ratio'), others + limit('characters')))}`,
      },
    ];
  },
};
