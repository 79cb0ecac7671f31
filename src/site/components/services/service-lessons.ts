import type { CompiledExam } from '../../../content/compile/compiled.ts';
import { lessonText } from '../../../content/parse/lesson-text.ts';
import type { FindServices } from '../../../core/exam/service-names.ts';
import { conceptLink } from '../lesson/site-links.ts';

export interface LessonLink {
  readonly href: string;
  readonly title: string;
}

/** What a mention counts: a lesson is about what it names in its title, then its summary; in the text once is in passing. */
const IN_TITLE = 100;
const IN_SUMMARY = 10;
/** Beyond these nobody looks. */
const MOST = 3;

/** The lessons that teach each service, those most about it first. `find`: numbers of services in a text. */
export function lessonsByService(exam: CompiledExam, find: FindServices): ReadonlyMap<number, readonly LessonLink[]> {
  const scores = new Map<number, { readonly id: string; readonly score: number }[]>();
  for (const { id, value } of exam.scope.concepts.values()) {
    if (value === undefined || value.draft) continue;
    const own = new Map<number, number>();
    const count = (text: string, worth: number) => {
      for (const at of find(text)) own.set(at, (own.get(at) ?? 0) + worth);
    };
    count(value.title, IN_TITLE);
    count(value.summary, IN_SUMMARY);
    count(lessonText(value.tree), 1);
    for (const [at, score] of own) scores.set(at, [...(scores.get(at) ?? []), { id, score }]);
  }
  return new Map(
    [...scores].map(([at, found]) => {
      const best = found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      const top = best[0]?.score ?? 0;
      // Where one is about it, those that only use it say nothing more.
      const least = top >= IN_TITLE ? IN_TITLE : top >= IN_SUMMARY ? IN_SUMMARY : Math.min(top, 2);
      const kept = best.filter(({ score }) => score >= least).slice(0, MOST);
      return [at, kept.flatMap(({ id }) => conceptLink(exam, id) ?? [])];
    }),
  );
}
