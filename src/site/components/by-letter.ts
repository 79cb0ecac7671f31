import * as m from '../../messages/en/site.ts';
/** Entries by the first letter of their name, both in order; those that begin with none stand under "Other". */
export function byLetter<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
): readonly (readonly [letter: string, entries: readonly T[]])[] {
  const letters = new Map<string, T[]>();
  for (const entry of entries.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))) {
    const first = nameOf(entry).slice(0, 1).toUpperCase();
    const letter = /^[A-Z]$/.test(first) ? first : m.other;
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters];
}
