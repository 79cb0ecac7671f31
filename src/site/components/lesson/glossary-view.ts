import type { CompiledExam } from '../../../content/compile/compiled.ts';
import type { GlossaryEntry } from '../../../content/parse/glossary.ts';
import { byLetter } from '../by-letter.ts';
import { conceptLink } from './site-links.ts';

/** A term with what leads on from it. */
interface GlossaryTerm {
  readonly entry: GlossaryEntry;
  /** The glossary's file. */
  readonly file: string;
  readonly seeAlso: readonly GlossaryEntry[];
  /** Lessons that use it. */
  readonly lessons: readonly { readonly href: string; readonly title: string }[];
}

interface GlossaryLetter {
  /** A to Z, or Other for terms that begin with anything else. */
  readonly letter: string;
  readonly terms: readonly GlossaryTerm[];
}

/** All terms in sight of an exam, its own and those of the exams it builds on, by letter. */
export function glossaryView(exam: CompiledExam): readonly GlossaryLetter[] {
  const { terms, concepts } = exam.scope;
  const users = (id: string) =>
    [...concepts.values()]
      .filter(({ value }) => value?.references.terms.some((term) => term.value === id))
      .flatMap((concept) => conceptLink(exam, concept.id) ?? []);
  const all = [...terms.values()].flatMap(({ value: entry, file }): GlossaryTerm[] => {
    if (entry === undefined) return [];
    const seeAlso = entry.seeAlso.flatMap((other) => terms.get(other.value)?.value ?? []);
    return [{ entry, file, seeAlso, lessons: users(entry.id) }];
  });
  return byLetter(all, ({ entry }) => entry.term).map(([letter, terms]) => ({ letter, terms }));
}
