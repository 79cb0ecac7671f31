import { markableText } from '../../core/item/markable-text.ts';
import { touches, words } from '../../core/signal/words.ts';
import type { Finding, QuestionRule } from '../rule.ts';

export const spanOverlap: QuestionRule = {
  id: 'span-overlap',
  severity: 'error',
  fixed: true,
  check({ authored }) {
    const { text, spans, words: counted } = markableText(authored.scenario, authored.leadIn);
    const all = words(counted);
    return spans.flatMap((span, n): Finding[] => {
      const next = spans[n + 1];
      const word = next === undefined ? undefined : all.find((one) => touches(span, one) && touches(next, one));
      const [first, second] = [authored.spans[span.i], next === undefined ? undefined : authored.spans[next.i]];
      if (word === undefined || first === undefined || second === undefined) return [];
      return [
        {
          place: second.place,
          reason: `Unexpected phrase in the middle of the word \`${text.slice(word.start, word.end)}\`, which another phrase has.`,
          actual: second.phrase,
          expected: 'phrases of whole words',
          related: [{ file: authored.file, place: first.place, reason: 'the other phrase' }],
        },
      ];
    });
  },
};
