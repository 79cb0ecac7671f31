import { shuffled } from '../../../core/session/random.ts';
import { htmlList, lettered, letterList } from '../../sheet/paper-options.ts';
import type { PaperKind } from '../exchange-kind.ts';
import type { OrderingAnswer } from './answer.ts';

export const paper: PaperKind<OrderingAnswer> = {
  // Always drawn: in the author's order steps would be the key.
  paper({ steps, extras }, random) {
    const options = lettered(shuffled([...steps, ...extras], random));
    const order = steps.map((step) => options.find(({ option }) => option === step)?.letter ?? '');
    return { options, prompts: [], key: order.join(', '), choose: order.length };
  },
  instruction: ({ options, choose }) =>
    options.length === choose
      ? 'Put the steps in order.'
      : `Put ${choose} of the ${options.length} steps in order; the others do not belong.`,
  space(answer) {
    const places = Array.from({ length: answer.choose }, (_, at) => `${at + 1}<span class="line"></span>`);
    return `${letterList(answer)}${htmlList('answers', places, 'ol')}`;
  },
};
