/** Edits (insert, delete, replace, swap of neighbors) between two words. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The known word a typo was probably meant to be; undefined where none is near (a third of its letters, at least 2 edits, may differ). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const plain = word.toLowerCase().replaceAll('_', '-').slice(0, 100);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const limit = Math.max(2, Math.floor(candidate.length / 3));
    if (Math.abs(candidate.length - plain.length) > limit) continue;
    const distance = editDistance(plain, candidate.toLowerCase());
    if (distance < bestDistance && distance <= limit && distance < Math.max(candidate.length, 2)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "did you mean `x`?", or undefined. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const found = nearest(word, known);
  return found === undefined ? undefined : `did you mean \`${found}\`?`;
}

/**
 * The known word that a typo can only have meant: it differs by one edit and no other does. Stricter than `nearest`, since files are fixed
 * by it.
 */
export function unmistakable(word: string, known: Iterable<string>): string | undefined {
  if (word.length < 3 || word.length > 100) return undefined;
  const [only, other] = [...known].filter((candidate) => editDistance(word, candidate) <= 1);
  return other === undefined ? only : undefined;
}
