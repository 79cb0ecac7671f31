import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import { chanceOf, choicesOf, credit } from '../choices.ts';
import type { BankRule } from '../rule.ts';

/** Questions named with the finding: those whose keys stand out most. */
const NAMED = 5;

export const longestKeyShare: BankRule = {
  id: 'longest-key-share',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'multiple-choice questions, from which on the rule says anything' },
    'standard-errors': { default: 2, milder: 'higher', what: 'standard errors above chance, at most' },
  },
  check({ file, questions }, { limit }) {
    const choices = choicesOf(questions).map((choice) => {
      const lengths = choice.options.map((option) => option.length);
      const others = lengths.filter((_, at) => at !== choice.key);
      return { ...choice, lead: (lengths[choice.key] ?? 0) - Math.max(...others), credit: credit(lengths, choice.key) };
    });
    if (choices.length < limit('questions')) return [];
    const share = choices.reduce((sum, one) => sum + one.credit, 0) / choices.length;
    const chance = chanceOf(choices.map(({ options }) => 1 / options.length));
    const most = chance.share + limit('standard-errors') * chance.error;
    if (share <= most) return [];
    const worst = choices.toSorted((a, b) => b.lead - a.lead).slice(0, NAMED);
    return [
      {
        file,
        place: FILE_START,
        reason: `Unexpected share of keys that are the longest option, ${percent(share)} of ${choices.length} multiple-choice questions, expected at most ${percent(most)}.`,
        actual: percent(share),
        expected: `at most ${percent(most)}`,
        hint: 'shorten the keys that stand out, or lengthen a distractor beside them',
        related: worst.map(({ question, lead }) => ({
          file: question.authored.file,
          place: question.authored.answer.place,
          reason: `its key is ${lead} characters longer than the next option`,
        })),
      },
    ];
  },
};
