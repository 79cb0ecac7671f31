/** Words that say nothing about what is looked for: a learner may type a whole sentence. */
const EMPTY = new Set(
  'a an and are as at be by can do does for from how i in is it its my of on or should that the this to was we what when where which who why with you your'.split(
    ' ',
  ),
);

const WORDS = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** The words of a text. One with a hyphen is its parts and the whole: who types "finetuning" or "fine tuning" means "fine-tuning". */
export function findWords(text: string): string[] {
  return [...text.matchAll(WORDS)].flatMap(([word]) => {
    const parts = word.replace(/['’]s?/g, '').split('-');
    return parts.length === 1 ? parts : [...parts, parts.join('')];
  });
}

/** A word as it is compared: without accents, and one form for singular and plural. Null for a word that says nothing. */
export function findTerm(word: string): string | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (EMPTY.has(plain)) return null;
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && /[^suia]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** A text as its terms, to compare whole titles. */
export const findTerms = (text: string): readonly string[] =>
  [...text.matchAll(WORDS)].flatMap(([word]) => word.split('-')).flatMap((word) => findTerm(word) ?? []);

/** The short names that people make of a long one: "RAG", "ROI". None of fewer than three letters. */
export function initialsOf(title: string): readonly string[] {
  const words = title.split(':')[0]?.split(/[\s-]+/) ?? [];
  const shortOf = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('');
  const both = [shortOf(words), shortOf(words.filter((word) => !EMPTY.has(word.toLowerCase())))];
  return [...new Set(both)].filter((short) => /^[a-z]{3,5}$/i.test(short)).map((short) => short.toUpperCase());
}
