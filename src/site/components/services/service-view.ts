import type { CompiledExam } from '../../../content/compile/compiled.ts';
import type { ServiceEntry } from '../../../content/parse/services.ts';
import { makersOf, serviceFinder, shortName } from '../../../core/exam/service-names.ts';
import * as m from '../../../messages/en/site.ts';
import { practiceHref } from '../../../ui/shared/links.ts';
import { byLetter } from '../by-letter.ts';
import { writtenDate } from '../lesson/dates.ts';
import { confusedQuestions } from './confused-questions.ts';
import { type LessonLink, lessonsByService } from './service-lessons.ts';

interface NeighborView {
  readonly name: string;
  /** Of its own entry on the page, if it has one. */
  readonly id?: string;
  readonly tell: string;
  /** A practice of the two, where there are questions enough. */
  readonly practice?: { readonly href: string; readonly words: string };
}

export interface ServiceView {
  readonly entry: ServiceEntry;
  readonly short: string;
  /** Whether new customers may begin with it, in words. */
  readonly status: string;
  /** True where that is more than "open": shown at once. */
  readonly limited: boolean;
  /** When and how the page was read, in words. */
  readonly read: string;
  readonly partOf?: ServiceEntry;
  readonly parts: readonly ServiceEntry[];
  readonly neighbors: readonly NeighborView[];
  readonly lessons: readonly LessonLink[];
}

interface ServiceLetter {
  readonly letter: string;
  readonly services: readonly ServiceView[];
}

function statusWords({ status, since }: ServiceEntry): string {
  const day = since === undefined ? '' : m.since(writtenDate(since));
  switch (status) {
    case 'open':
      return m.openToNewCustomers;
    case 'parts-closed':
      return m.open(day);
    case 'closed':
      return m.closedToNewCustomers(day);
    default:
      return m.notLookedUpWhetherItIs;
  }
}

function readWords({ source: { checked, read }, status }: ServiceEntry): string {
  if (checked === undefined) return m.notReadYet;
  const day = writtenDate(checked);
  if (read === 'whole') return m.read(day);
  return m.anExcerptRead(day, status);
}

/** All services of an exam with what leads on from each, by the letter of their names without the maker's. */
export function serviceLetters(exam: CompiledExam): readonly ServiceLetter[] {
  const { services } = exam;
  const makers = makersOf(services);
  const find = serviceFinder(services);
  const lessons = lessonsByService(exam, find);
  const confused = confusedQuestions(exam, find);
  const numberOf = new Map(services.map(({ id }, at) => [id, at]));

  const neighborsOf = (entry: ServiceEntry): readonly NeighborView[] =>
    entry.neighbors.map(({ name, service: id, tell }) => {
      const [one, other] = [numberOf.get(entry.id), id === undefined ? undefined : numberOf.get(id)];
      const found = other === undefined ? undefined : services[other];
      if (found === undefined || one === undefined || other === undefined) return { name, tell };
      const ids = confused(one, other);
      const words = m.or(shortName(entry.name, makers), shortName(found.name, makers));
      return {
        name: found.name,
        id: found.id,
        tell,
        ...(ids.length === 0 ? {} : { practice: { href: practiceHref(exam.id, ids), words: m.questions(words, ids.length) } }),
      };
    });

  const views = services.map((entry, at): ServiceView => {
    const partOf = services.find(({ id }) => id === entry.partOf);
    return {
      entry,
      short: shortName(entry.name, makers),
      status: statusWords(entry),
      limited: entry.status === 'closed' || entry.status === 'parts-closed',
      read: readWords(entry),
      ...(partOf === undefined ? {} : { partOf }),
      parts: services.filter((other) => other.partOf === entry.id),
      neighbors: neighborsOf(entry),
      lessons: lessons.get(at) ?? [],
    };
  });
  return byLetter(views, ({ short }) => short).map(([letter, services]) => ({ letter, services }));
}
