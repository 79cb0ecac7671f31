import * as m from '../../../messages/en/kinds.ts';
import type { KindView } from '../kind-view.ts';
import { lateView } from '../late-view.tsx';

export const matching: KindView<'matching'> = {
  View: lateView(async () => (await import('./pairs.tsx')).Pairs),
  press({ item }, at) {
    const prompt = item.prompts[at];
    if (prompt) document.querySelector<HTMLElement>(`#prompt-${CSS.escape(prompt.id)}`)?.focus();
  },
  incomplete: () => m.somePromptsHaveNoResponseYet,
};
