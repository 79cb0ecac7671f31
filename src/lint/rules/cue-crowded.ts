import { cueOf } from '../cue-uses.ts';
import type { Finding, QuestionRule } from '../rule.ts';

export const cueCrowded: QuestionRule = {
  id: 'cue-crowded',
  severity: 'error',
  limits: { most: { default: 2, milder: 'higher', what: 'phrases of one cue in a question, at most' } },
  check(question, { limit }) {
    const counts = new Map<string, number>();
    return question.scoring.spans.flatMap((span): Finding[] => {
      const cue = cueOf(span);
      const authored = question.authored.spans[span.span];
      if (cue === undefined || authored === undefined) return [];
      const count = (counts.get(cue) ?? 0) + 1;
      counts.set(cue, count);
      if (count !== limit('most') + 1) return [];
      return [
        {
          place: authored.place,
          reason: `Unexpected phrase \`${authored.phrase}\`: the cue \`${cue}\` stands here ${count} times, expected at most ${limit('most')}.`,
          actual: `#${cue} ${count} times`,
          expected: `at most ${limit('most')}`,
          hint: 'leave the phrase unmarked, or name another cue',
        },
      ];
    });
  },
};
