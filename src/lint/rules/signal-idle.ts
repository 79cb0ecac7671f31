import { conceptOptions, keysAndOthers, misleading } from '../answer-concepts.ts';
import type { Finding, QuestionRule } from '../rule.ts';

export const signalIdle: QuestionRule = {
  id: 'signal-idle',
  severity: 'error',
  fixed: true,
  check(question) {
    // A key without its concept is told as that; no signal could support it.
    if (conceptOptions(question).some(({ option, concept }) => option.isKey && concept === undefined)) return [];
    const concepts = keysAndOthers(question);
    const { keys, others } = concepts;
    return question.scoring.spans.flatMap((span): Finding[] => {
      const authored = question.authored.spans[span.span];
      if (span.role !== 'signal' || authored === undefined || (span.accepts ?? []).length > 0) return [];
      // One that argues for a wrong option is told as that.
      const { wrongFor, wrongAgainst } = misleading(span, concepts);
      if (wrongFor.length + wrongAgainst.length > 0) return [];
      return [
        {
          place: authored.place,
          reason: `Unexpected signal \`${authored.phrase}\`: it neither supports a key nor rules out an option here.`,
          actual: `for ${span.for?.join(', ') || 'nothing'}, against ${span.against?.join(', ') || 'nothing'}`,
          expected: `for one of ${[...keys].join(', ') || '(keys without concepts)'}, or against one of ${[...others].join(', ') || '(options without concepts)'}`,
          hint: 'override it here with for="..." or against="...", or make it a decoy, a plain phrase or an aside',
        },
      ];
    });
  },
};
