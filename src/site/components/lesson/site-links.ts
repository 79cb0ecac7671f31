import type { CompiledExam, CompiledQuestion } from '../../../content/compile/compiled.ts';
import type { SiteLinks } from '../../../content/render/links.ts';
import { href } from '../href.ts';

/** The lesson of a concept with its title, in the exam that defines it; undefined where there is none to be read. */
export function conceptLink(exam: CompiledExam, id: string): { readonly href: string; readonly title: string } | undefined {
  const found = exam.scope.concepts.get(id);
  if (found?.value === undefined || found.value.draft) return undefined;
  return { href: href(`/${found.exam}/lessons/${id}/`), title: found.value.title };
}

/** The page of a signal or decoy, in the exam that defines it. */
export const signalLink = (exam: CompiledExam, id: string): string =>
  href(`/${exam.scope.signals.get(id)?.exam ?? exam.id}/signals/${id}/`);

/** The page of a question, from its id. */
export function questionLink(id: string): string {
  const [exam = '', ...rest] = id.split('/');
  return href(`/${exam}/questions/${rest.join('/')}/`);
}

/** Links to questions. Twins begin with the same words: a number tells them apart. */
export function scenarioLinks(
  questions: readonly Pick<CompiledQuestion, 'item' | 'title'>[],
): readonly { readonly href: string; readonly title: string }[] {
  const seen = new Map<string, number>();
  return questions.map(({ item, title }) => {
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return { href: questionLink(item.id), title: count === 1 ? title : `${title} (${count})` };
  });
}

export const taskAnchor = (task: string): string => `task-${task}`;

/** Where the things a text of this exam names are on the site. */
export function siteLinks(exam: CompiledExam): SiteLinks {
  return {
    concept: (id) => conceptLink(exam, id)?.href,
    term(id) {
      const entry = exam.scope.terms.get(id)?.value;
      return entry && { href: href(`/${exam.id}/glossary/#${id}`), definition: entry.definitionText };
    },
    image: (path) => href(`/media/${path}`),
  };
}
