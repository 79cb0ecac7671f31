import type { SaidOf } from '../said.ts';

export const saidOfMatching: SaidOf<'matching'> = ({ item: { prompts }, order, response, key }) => {
  const wrong = prompts.filter(({ id }) => response.pairs[id] !== key.pairs[id]);
  if (wrong.length === 0) return { words: 'Every prompt has its right response.' };
  const hits = prompts.length - wrong.length;
  const words =
    hits === 0
      ? 'No prompt has its right response. Right would be:'
      : `${hits} of ${prompts.length} prompts ${hits === 1 ? 'has its' : 'have their'} right response. Right for the ${wrong.length === 1 ? 'other' : 'others'}:`;
  return {
    words,
    lines: wrong.map(({ id, text }) => [
      ...text,
      { t: 'text', v: ': ' },
      { t: 'strong', c: order.find((option) => option.id === key.pairs[id])?.text ?? [] },
    ]),
  };
};
