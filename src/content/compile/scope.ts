import { type Diagnostic, diagnostic, FILE_START, type Place } from '../diagnostic.ts';
import { didYouMean } from '../nearest.ts';
import type { AuthoredSignal } from '../parse/authored.ts';
import { contentPath, resolvePath } from '../parse/content-path.ts';
import type { GlossaryEntry } from '../parse/glossary.ts';
import type { Lesson } from '../parse/lesson.ts';
import { indexLines, normalizeText } from '../source-text.ts';
import type { ParsedFile, ParsedFiles } from './parsed-files.ts';

/** What an id names: where it is defined, and what was read there (absent where that file has errors). */
export interface Named<T> {
  readonly id: string;
  readonly exam: string;
  readonly file: string;
  readonly place: Place;
  readonly value?: T;
}

/** What ids mean in an exam: its own, then those of the exams it builds on. */
export interface Scope {
  readonly exam: string;
  readonly concepts: ReadonlyMap<string, Named<Lesson>>;
  readonly signals: ReadonlyMap<string, Named<AuthoredSignal>>;
  readonly terms: ReadonlyMap<string, Named<GlossaryEntry>>;
  /** False where a glossary has errors: then a term that is not among `terms` may yet be there. */
  readonly termsComplete: boolean;
}

/** The concept an address in a file means: an id (`rag`), or the path to its lesson's file; with a fragment (`rag#limits`) or without. */
export function conceptOfLink(href: string, file: string, scope: Scope): string | undefined {
  const [address = ''] = href.split('#');
  if (scope.concepts.has(address)) return address;
  if (!address.endsWith('.md')) return undefined;
  const target = resolvePath(file, address);
  const path = target === undefined ? undefined : contentPath(target);
  if (path?.kind !== 'lesson') return undefined;
  return scope.concepts.get(path.name)?.file === target ? path.name : undefined;
}

/** "did you mean" for a link that names no concept: the nearest id, or the id of a file of that name elsewhere. */
export function hintForLink(href: string, scope: Scope): string | undefined {
  const [path = href] = href.split('#');
  const word = (path.split('/').at(-1) ?? path).replace(/\.md$/, '');
  return didYouMean(word, scope.concepts.keys());
}

/** Own exam first, then those it builds on, each once. Unknown ones are told at their exam's file. */
function examsInScope(exam: string, parsed: ParsedFiles, problems: Diagnostic[]): readonly string[] {
  const known = parsed.exams.map((file) => file.exam);
  const found = [exam];
  for (const current of found) {
    const file = parsed.exams.find((one) => one.exam === current);
    for (const next of file?.value?.buildsOn ?? []) {
      if (known.includes(next)) {
        if (!found.includes(next)) found.push(next);
      } else if (file !== undefined && current === exam) {
        const text = normalizeText(file.file.text);
        const at = text.indexOf(next, Math.max(0, text.search(/^builds-on:/m)));
        const place = at === -1 ? FILE_START : indexLines(text).place(at, at + next.length);
        const details = { actual: next, expected: known.join(', '), hint: didYouMean(next, known) };
        problems.push(
          diagnostic(
            'error',
            'unknown-exam',
            file.file.path,
            place,
            `Unexpected exam \`${next}\`, expected one of ours.`,
            details,
          ),
        );
      }
    }
  }
  return found;
}

/** Enters what an exam defines. An id that is taken is told once: by the exam whose scope this is, at its own file. */
function enter<T>(
  map: Map<string, Named<T>>,
  what: string,
  own: string,
  found: readonly Named<T>[],
  problems: Diagnostic[],
): void {
  for (const named of found) {
    const first = map.get(named.id);
    if (first === undefined) {
      map.set(named.id, named);
      continue;
    }
    if (first.exam !== own) continue;
    const [at, other] = named.exam === own ? [named, first] : [first, named];
    problems.push(
      diagnostic(
        'error',
        'duplicate-id',
        at.file,
        at.place,
        `Unexpected second ${what} \`${named.id}\`, expected each id once.`,
        {
          actual: named.id,
          hint: 'rename one of the two',
          related: [{ file: other.file, place: other.place, reason: 'the same id is used here' }],
        },
      ),
    );
  }
}

const named = <T>(files: readonly ParsedFile<T>[], exam: string): readonly Named<T>[] =>
  files
    .filter((file) => file.exam === exam)
    .map((file) => ({
      id: file.name,
      exam,
      file: file.file.path,
      place: FILE_START,
      ...(file.value === undefined ? {} : { value: file.value }),
    }));

/** Gathers what ids mean in an exam, and tells ids that mean two things. */
export function makeScope(exam: string, parsed: ParsedFiles, problems: Diagnostic[]): Scope {
  const concepts = new Map<string, Named<Lesson>>();
  const signals = new Map<string, Named<AuthoredSignal>>();
  const terms = new Map<string, Named<GlossaryEntry>>();
  const exams = examsInScope(exam, parsed, problems);
  const termsComplete = parsed.glossaries.every((file) => file.value !== undefined || !exams.includes(file.exam));
  for (const current of exams) {
    enter(concepts, 'concept', exam, named(parsed.lessons, current), problems);
    enter(signals, 'signal', exam, named(parsed.signals, current), problems);
    const entries = parsed.glossaries
      .filter((file) => file.exam === current)
      .flatMap(({ file, value }) =>
        (value?.entries ?? []).map((entry) => ({
          id: entry.id,
          exam: current,
          file: file.path,
          place: entry.place,
          value: entry,
        })),
      );
    enter(terms, 'term', exam, entries, problems);
  }
  return { exam, concepts, signals, terms, termsComplete };
}
