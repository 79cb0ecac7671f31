import { FILE_START } from '../../content/diagnostic.ts';
import { percent } from '../../core/percent.ts';
import { chanceOf, choicesOf } from '../choices.ts';
import { GUESSERS, guessed } from '../guessers.ts';
import type { BankRule } from '../rule.ts';

/** Questions named with the finding. */
const NAMED = 5;

export const blindTestTaker: BankRule = {
  id: 'blind-test-taker',
  severity: 'warning',
  limits: {
    questions: { default: 20, milder: 'higher', what: 'multiple-choice questions, from which on the rule says anything' },
    points: { default: 10, milder: 'higher', what: 'points above chance, at most' },
    'standard-errors': { default: 1, milder: 'higher', what: 'standard errors besides, which pass for luck' },
  },
  check({ file, questions }, { limit }) {
    const choices = choicesOf(questions);
    if (choices.length < limit('questions')) return [];
    const chance = chanceOf(choices.map(({ options }) => 1 / options.length));
    const most = chance.share + limit('points') / 100 + limit('standard-errors') * chance.error;
    const earned = choices.map(guessed);
    const tried = GUESSERS.map(({ name }, at) => {
      const credits = earned.map((all) => all[at] ?? 0);
      return { name, credits, share: credits.reduce((sum, one) => sum + one, 0) / choices.length };
    }).toSorted((a, b) => b.share - a.share);
    const best = tried[0];
    if (best === undefined || best.share <= most) return [];
    return [
      {
        file,
        place: FILE_START,
        reason: `Unexpected success without the stem: who picks ${best.name} is right in ${percent(best.share)} of ${choices.length} multiple-choice questions, expected at most ${percent(most)}.`,
        actual: tried.map(({ name, share }) => `${name}: ${percent(share)}`).join('; '),
        expected: `at most ${percent(most)}`,
        hint: 'change options so that the key looks like the others',
        related: choices
          .filter((_, at) => best.credits[at] === 1)
          .slice(0, NAMED)
          .map(({ question }) => ({
            file: question.authored.file,
            place: question.authored.answer.place,
            reason: 'guessed without the stem',
          })),
      },
    ];
  },
};
