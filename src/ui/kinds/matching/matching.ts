import type { KindView } from '../kind-view.ts';
import { Pairs } from './pairs.tsx';

export const matching: KindView<'matching'> = {
  View: Pairs,
  press({ item }, at) {
    const prompt = item.prompts[at];
    if (prompt) document.querySelector<HTMLElement>(`#prompt-${CSS.escape(prompt.id)}`)?.focus();
  },
  incomplete: () => 'Some prompts have no response yet.',
};
