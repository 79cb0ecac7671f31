import type { Response } from '../../core/item/response.ts';

/** A response in words: the texts of what it names, in its order. `textOf`: of an option, step, prompt or response, by its id. */
export function answerWords(response: Response, textOf: (id: string) => string | undefined): string {
  const words = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [`“${textOf(value) ?? value}”`];
    if (Array.isArray(value)) return value.flatMap(words);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([of, one]) => words(one).map((said) => `“${textOf(of) ?? of}”: ${said}`));
  };
  const { kind: _, ...named } = response;
  return Object.values(named).flatMap(words).join(', ') || 'nothing';
}
