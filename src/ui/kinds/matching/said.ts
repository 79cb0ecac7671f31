import * as m from '../../../messages/en/kinds.ts';
import type { SaidOf } from '../said.ts';

export const saidOfMatching: SaidOf<'matching'> = ({ item: { prompts }, order, response, key }) => {
  const wrong = prompts.filter(({ id }) => response.pairs[id] !== key.pairs[id]);
  if (wrong.length === 0) return { words: m.everyPromptHasItsRightResponse };
  const hits = prompts.length - wrong.length;
  const words = hits === 0 ? m.noPromptHasItsRightResponse : m.ofPromptsRightResponse(hits, prompts.length, wrong.length);
  return {
    words,
    lines: wrong.map(({ id, text }) => [
      ...text,
      { t: 'text', v: ': ' },
      { t: 'strong', c: order.find((option) => option.id === key.pairs[id])?.text ?? [] },
    ]),
  };
};
