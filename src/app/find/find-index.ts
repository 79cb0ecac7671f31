import MiniSearch from 'minisearch';
import type { FindEntry, FindKind } from './find-entry.ts';
import { findTerm, findTerms, findWords } from './find-terms.ts';

/** What a kind weighs: a lesson explains, a question only asks. */
const KINDS: Readonly<Record<FindKind, number>> = {
  ...{ lesson: 1.8, path: 1.2, term: 1.3, service: 1.3, signal: 1, decoy: 1, page: 1.2, question: 0.4 },
};
const FIELDS = { title: 6, also: 4, headings: 1.5, about: 1 } as const;
/** How much more a title counts that is nothing but what is typed. */
const WHOLE = 2;

interface Found {
  readonly id: number;
  readonly score: number;
  /** The words typed that it has. */
  readonly queryTerms: readonly string[];
}

/** Looks for what is typed; the best first. */
export type Find = (query: string) => readonly FindEntry[];

/** Lets entries be found: any of the last word's beginnings, a slip of a letter or two, all of the words, or some where none has all. */
export function makeFind(entries: readonly FindEntry[]): Find {
  const index = new MiniSearch<FindEntry & { readonly id: number }>({
    fields: Object.keys(FIELDS),
    tokenize: findWords,
    processTerm: findTerm,
    searchOptions: {
      boost: FIELDS,
      prefix: (term, at, all) => at === all.length - 1 && term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      maxFuzzy: 2,
      weights: { fuzzy: 0.2, prefix: 0.6 },
      // The parts of a word with a hyphen; the whole would have to be there besides.
      tokenize: (text) => findWords(text.replaceAll('-', ' ')),
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const titles = entries.map(({ title }) => new Set(findTerms(title)));
  /** How much of a title is what is typed: "Acme Search" is nearer to "search" than a longer one. */
  const share = (id: number, typed: readonly string[]): number => {
    const title = titles[id];
    return title !== undefined && typed.length > 0 && typed.every((term) => title.has(term)) ? typed.length / title.size : 0;
  };
  return (query) => {
    const typed = [...new Set(findTerms(query))];
    const weights = new Map<number, number>();
    const all: readonly Found[] = index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : withMost(index.search(query, { prefix: false }));
    for (const { id, score } of found)
      weights.set(id, score * KINDS[entries[id]?.kind ?? 'page'] * (1 + WHOLE * share(id, typed)));
    return [...weights].sort(([, a], [, b]) => b - a).flatMap(([id]) => entries[id] ?? []);
  };
}

/** Those that have most of the words, where none has all. */
function withMost(found: readonly Found[]): readonly Found[] {
  const most = Math.max(...found.map(({ queryTerms }) => queryTerms.length));
  return found.filter(({ queryTerms }) => queryTerms.length === most);
}
