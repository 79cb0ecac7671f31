import { cueOf } from '../cue-uses.ts';
import type { Finding, QuestionRule } from '../rule.ts';

/**
 * No cue stands more than twice in one question, whatever it is there.
 *
 * Why: whoever has found one of three phrases of the same sort has found them all, and the score counts one insight three times.
 *
 * Wrong:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness}, the prices in them :signal[change every day]{#freshness}, and the terms
 * :signal[change every month]{#freshness}. The company owns :decoy[two terabytes of transcripts]{#proprietary-data} and
 * :plain[serves three countries].
 * ```
 *
 * Right:
 * ```markdown scenario
 * An insurer wants an assistant that answers from :plain[policy documents]. The documents
 * :signal[change every week]{#freshness}, the prices in them :signal[change every day]{#freshness}, and each answer
 * :signal[must name the clause]{#cites-sources}. The company owns :decoy[two terabytes of transcripts]{#proprietary-data} and
 * :plain[serves three countries].
 * ```
 *
 * Mend: keep the two phrases that read best, and let the others be ordinary words or phrases of another cue.
 */
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
