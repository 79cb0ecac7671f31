import type { FindEntry } from '../../../app/find/find-entry.ts';
import { initialsOf } from '../../../app/find/find-terms.ts';
import type { CompiledExam } from '../../../content/compile/compiled.ts';
import * as m from '../../../messages/en/site.ts';
import { openQuestions } from '../exam-facts.ts';
import { href } from '../href.ts';
import { pathLink } from '../lesson/path-view.ts';
import { conceptLink, scenarioLinks, signalLink } from '../lesson/site-links.ts';
import { examPages, SITE_PAGES } from './find-pages.ts';

const idWords = (id: string): string => id.replaceAll('-', ' ');
/** Words that are not yet in the title, once each. */
function others(title: string, ...texts: readonly string[]): string {
  const known = new Set(title.toLowerCase().split(/[\s-]+/));
  const isNew = (word: string) => !known.has(word.toLowerCase()) && known.add(word.toLowerCase());
  return texts
    .flatMap((text) => text.split(' '))
    .filter(isNew)
    .join(' ');
}
/** In more lessons than these a heading says nothing about one: "What it is". */
const OFTEN = 3;

function lessonEntries(exam: CompiledExam): readonly FindEntry[] {
  const uses = new Map<string, number>();
  for (const { value } of exam.scope.concepts.values())
    for (const { text } of value?.headings ?? []) uses.set(text, (uses.get(text) ?? 0) + 1);
  return [...exam.scope.concepts.values()].flatMap(({ id, value }) => {
    const link = conceptLink(exam, id);
    if (link === undefined || value === undefined) return [];
    const { title, summary, headings } = value;
    const also = others(title, idWords(id), ...initialsOf(title));
    const own = headings.map(({ text }) => text).filter((text) => (uses.get(text) ?? 0) <= OFTEN);
    return [{ kind: 'lesson' as const, ...link, also, headings: own.join('. '), about: summary }];
  });
}

function signalEntries(exam: CompiledExam): readonly FindEntry[] {
  return [...exam.scope.signals.values()].flatMap(({ id, value }) => {
    if (value === undefined) return [];
    const phrases = value.phrases.map((phrase) => phrase.value);
    const also = others(value.title, idWords(id), ...phrases.slice(1));
    const kind = value.decoy ? ('decoy' as const) : ('signal' as const);
    return [{ kind, title: value.title, href: signalLink(exam, id), also, ...(phrases[0] ? { about: `“${phrases[0]}”` } : {}) }];
  });
}

const termEntries = (exam: CompiledExam): readonly FindEntry[] =>
  [...exam.scope.terms.values()].flatMap(({ id, value }) => {
    if (value === undefined) return [];
    const also = others(value.term, idWords(id), ...initialsOf(value.term));
    return [
      { kind: 'term' as const, title: value.term, href: href(`/${exam.id}/glossary/#${id}`), also, about: value.definitionText },
    ];
  });

const serviceEntries = (exam: CompiledExam): readonly FindEntry[] =>
  exam.services.map(({ id, name, aliases, what }) => ({
    ...{
      kind: 'service' as const,
      title: name,
      href: href(`/${exam.id}/services/#${id}`),
      also: others(name, ...aliases),
      about: what,
    },
  }));

const pathEntries = (exam: CompiledExam): readonly FindEntry[] =>
  exam.paths.map((path) => ({
    kind: 'path' as const,
    title: path.title,
    href: pathLink(exam, path),
    also: m.learningPath,
    about: path.audience,
  }));

/** Title and task; the questions kept for mock exams are in no list, and not in this one. */
function questionEntries(exam: CompiledExam): readonly FindEntry[] {
  const names = new Map(exam.blueprint.domains.flatMap(({ tasks }) => tasks.map(({ id, name }) => [id, name] as const)));
  const questions = openQuestions(exam);
  return scenarioLinks(questions).map((link, at) => {
    const task = questions[at]?.item.task ?? '';
    return { kind: 'question' as const, ...link, about: `${task} ${names.get(task) ?? ''}` };
  });
}

const pageEntries = (exam: CompiledExam): readonly FindEntry[] =>
  [...examPages(exam), ...SITE_PAGES].map(({ path, title, also }) => ({ kind: 'page', title, href: href(path), also }));

/** All that can be found from an exam's pages: its own, that of the exams it builds on, and the pages of the site. */
export const findEntries = (exam: CompiledExam): readonly FindEntry[] => [
  ...lessonEntries(exam),
  ...pathEntries(exam),
  ...signalEntries(exam),
  ...termEntries(exam),
  ...serviceEntries(exam),
  ...pageEntries(exam),
  ...questionEntries(exam),
];
