import { FILE_START, type Problems } from '../diagnostic.ts';

const SEGMENT = '[a-z0-9]+(?:-[a-z0-9]+)*';
const TASK = '\\d+\\.\\d+';

/** What a file is, by its path relative to the content root. */
export type ContentPath =
  | { readonly kind: 'exam' | 'glossary' | 'services' | 'corrections' | 'calibration' | 'checks' | 'site'; readonly exam: string }
  | { readonly kind: 'lesson' | 'question'; readonly exam: string; readonly task: string; readonly name: string }
  | { readonly kind: 'signal' | 'path'; readonly exam: string; readonly name: string };

const FORMS: readonly (readonly [ContentPath['kind'], RegExp])[] = [
  ['site', /^content\/site\.yaml$/],
  ['exam', new RegExp(`^content/(?<exam>${SEGMENT})/exam\\.yaml$`)],
  ['glossary', new RegExp(`^content/(?<exam>${SEGMENT})/glossary\\.yaml$`)],
  ['services', new RegExp(`^content/(?<exam>${SEGMENT})/services\\.yaml$`)],
  ['corrections', new RegExp(`^content/(?<exam>${SEGMENT})/corrections\\.yaml$`)],
  ['calibration', new RegExp(`^content/(?<exam>${SEGMENT})/calibration\\.yaml$`)],
  ['checks', new RegExp(`^questions/(?<exam>${SEGMENT})/checks\\.yaml$`)],
  ['lesson', new RegExp(`^content/(?<exam>${SEGMENT})/lessons/(?<task>${TASK})/(?<name>${SEGMENT})\\.md$`)],
  ['signal', new RegExp(`^content/(?<exam>${SEGMENT})/signals/(?<name>${SEGMENT})\\.md$`)],
  ['path', new RegExp(`^content/(?<exam>${SEGMENT})/paths/(?<name>${SEGMENT})\\.md$`)],
  ['question', new RegExp(`^questions/(?<exam>${SEGMENT})/(?<task>${TASK})/(?<name>${SEGMENT})\\.md$`)],
];

/** Reads a path; undefined where no file of ours has such a one. */
export function contentPath(path: string): ContentPath | undefined {
  for (const [kind, form] of FORMS) {
    const match = form.exec(path);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const exam = groups['exam'] ?? '';
    const task = groups['task'] ?? '';
    const name = groups['name'] ?? '';
    if (kind === 'lesson' || kind === 'question') return { kind, exam, task, name };
    return kind === 'signal' || kind === 'path' ? { kind, exam, name } : { kind, exam };
  }
  return undefined;
}

/** Tells a path that is none of ours. */
export function refusePath(problems: Problems): void {
  problems.error('file-path', FILE_START, `Unexpected path \`${problems.file}\`.`, {
    actual: problems.file,
    expected:
      'questions/<exam>/<task>/<slug>.md, content/<exam>/signals/<signal>.md, content/<exam>/lessons/<task>/<concept>.md, content/<exam>/paths/<path>.md, content/<exam>/exam.yaml, glossary.yaml, services.yaml, corrections.yaml or calibration.yaml, content/site.yaml',
    hint: 'folders and files have small letters, digits and single hyphens; a task is a number such as 3.1',
  });
}

/** The path a relative link in a file leads to; undefined where it leads out of the content root. */
export function resolvePath(from: string, href: string): string | undefined {
  const parts = from.split('/').slice(0, -1);
  for (const part of (href.split(/[?#]/)[0] ?? '').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
