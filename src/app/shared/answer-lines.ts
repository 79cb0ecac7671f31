import type { Response } from '../../core/item/response.ts';

/**
 * What was answered, in words: a line for each part, none where nothing was chosen. Steps in an order have their numbers, pairs their prompts.
 * `textOf`: the text of an option, step, prompt or response, by its id.
 */
export function answerLines(response: Response, textOf: (id: string) => string | undefined): readonly string[] {
  const words = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [textOf(value) ?? value];
    if (Array.isArray(value)) return value.flatMap(words);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([of, one]) => words(one).map((said) => `${textOf(of) ?? of}: ${said}`));
  };
  const { kind: _, ...named } = response;
  return Object.entries(named).flatMap(([name, value]) => {
    const lines = words(value);
    return name === 'order' ? lines.map((line, at) => `${at + 1}. ${line}`) : lines;
  });
}
