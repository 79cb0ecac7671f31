import { conceptOptions, keysAndOthers, misleading } from '../answer-concepts.ts';
import { rightOf } from '../kinds/lint-kinds.ts';
import type { Finding, QuestionRule } from '../rule.ts';
import { shape } from './shape.ts';

export const signalMisleads: QuestionRule = {
  id: 'signal-misleads',
  severity: 'error',
  fixed: true,
  check(question, context) {
    // A second box that was marked by accident makes a key of what signals rule out: that is told as what it is.
    if (rightOf(question.authored.answer).length > 1 && shape.check(question, context).length > 0) return [];
    const concepts = keysAndOthers(question);
    const { keys, others } = concepts;
    const options = conceptOptions(question);
    const related = (concepts: readonly string[]) =>
      options
        .filter(({ concept }) => concept !== undefined && concepts.includes(concept))
        .map(({ option, concept }) => ({
          file: question.authored.file,
          place: option.place,
          reason: `${option.isKey ? 'the key' : 'a wrong option'} that stands for \`${concept}\``,
        }));
    return question.scoring.spans.flatMap((span): Finding[] => {
      const authored = question.authored.spans[span.span];
      if (span.role !== 'signal' || authored === undefined) return [];
      const { wrongFor, wrongAgainst } = misleading(span, concepts);
      if (wrongFor.length + wrongAgainst.length === 0) return [];
      const says = [
        ...(wrongFor.length > 0 ? [`for the wrong option \`${wrongFor.join(', ')}\``] : []),
        ...(wrongAgainst.length > 0 ? [`against the key \`${wrongAgainst.join(', ')}\``] : []),
      ].join(' and ');
      // Only what decides here: with the rest gone, the phrase would be a signal that decides nothing.
      const supports = (span.for ?? []).filter((concept) => keys.has(concept)).join(' ');
      const rulesOut = (span.against ?? []).filter((concept) => others.has(concept)).join(' ');
      return [
        {
          place: authored.place,
          reason: `Unexpected signal \`${authored.phrase}\`: it argues ${says}.`,
          actual: `for ${span.for?.join(', ') || 'nothing'}, against ${span.against?.join(', ') || 'nothing'}`,
          expected: `for ${[...keys].join(', ')}, or against ${[...others].join(', ')}`,
          hint:
            supports + rulesOut === ''
              ? 'nothing else that it says decides here: make it a decoy, a plain phrase or an aside, or look at the key again'
              : `override for="${supports}" against="${rulesOut}" here, or make it a decoy`,
          related: related([...wrongFor, ...wrongAgainst]),
        },
      ];
    });
  },
};
