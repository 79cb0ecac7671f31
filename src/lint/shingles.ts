import { optionsOf } from '../content/kinds/content-kinds.ts';
import type { AuthoredQuestion } from '../content/parse/authored.ts';
import { BLANK_LINE, plainBlocks, plainText } from '../core/item/plain-text.ts';
import { words } from '../core/signal/words.ts';

/** Words of a run. */
const RUN = 5;

/** What of a question is compared: its stem, and every option by itself, as their order says nothing. */
export const comparedTexts = ({ scenario, leadIn, answer }: AuthoredQuestion): readonly string[] => [
  `${plainBlocks(scenario)}${BLANK_LINE}${plainText(leadIn)}`,
  ...optionsOf(answer).map(({ plain }) => plain),
];

/** The runs of five words in texts, each once; a shorter text is one run. Runs do not reach from one text into the next. */
export function shingles(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const all = words(text).map((word) => word.text);
    for (let at = 0; at === 0 || at + RUN <= all.length; at += 1) {
      const run = all.slice(at, at + RUN).join(' ');
      if (run !== '') found.add(run);
    }
  }
  return found;
}

/** What two sets share of what either has, 0..1 (Jaccard's index); 0 where both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
