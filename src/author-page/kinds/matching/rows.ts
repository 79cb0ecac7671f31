import { plainText } from '../../../core/item/plain-text.ts';
import type { RowsOf } from '../rows-of.ts';

/** Prompts with their responses. */
export const matchingRows: RowsOf<'matching'> = ({ prompts, options }, { pairs }, row) => {
  const called = (id: string | undefined) => plainText(options.find((option) => option.id === id)?.text ?? []);
  const used = new Set(Object.values(pairs));
  return [
    ...prompts.map((prompt) => row(prompt, `Goes with: ${called(pairs[prompt.id])}`, true)),
    ...options.filter(({ id }) => !used.has(id)).map((response) => row(response, 'Fits no prompt', false)),
  ];
};
