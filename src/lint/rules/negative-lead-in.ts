import type { Inline } from '../../core/item/text-tree.ts';
import type { QuestionRule } from '../rule.ts';

const NEGATIVE =
  /(?<![\p{L}\p{N}])(not|never|except|cannot|isn['’]t|aren['’]t|doesn['’]t|don['’]t|can['’]t|won['’]t)(?![\p{L}\p{N}])/iu;

/** Text that does not stand out: what is not bold. */
const quiet = (inlines: readonly Inline[]): string =>
  inlines.map((node) => ('v' in node ? node.v : node.t === 'br' || node.t === 'strong' ? ' ' : quiet(node.c))).join('');

export const negativeLeadIn: QuestionRule = {
  id: 'negative-lead-in',
  severity: 'warning',
  check({ authored: { leadIn, leadInPlace } }) {
    // "Which steps ...? Leave out what does not belong." asks for what is right.
    // "Use each step one time or not at all" denies nothing.
    const text = quiet(leadIn).replace(/\bor not at all\b/gi, '');
    const word = NEGATIVE.exec(/^.*\?/s.exec(text)?.[0] ?? text)?.[1];
    if (word === undefined || word === word.toUpperCase()) return [];
    return [
      {
        place: leadInPlace,
        reason: `Unexpected \`${word}\` in a lead-in, expected a positive question.`,
        actual: word,
        expected: `a positive question, or **${word}**`,
        hint: `**${word}**`,
      },
    ];
  },
};
