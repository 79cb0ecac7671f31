import { readableFrontMatter } from '../content/edit/edit-front-matter.ts';
import { contentPath } from '../content/parse/content-path.ts';
import { normalizeText, type SourceFile } from '../content/source-text.ts';
import type { Sort } from './edit-sorts.ts';

/** Which files are meant; what is not said leaves all. */
interface EditSelection {
  readonly exam?: string | undefined;
  readonly task?: string | undefined;
  readonly status?: string | undefined;
  /** Words that stand anywhere in the file, in large or small letters, whatever line they are on. */
  readonly text?: string | undefined;
  readonly paths: (file: string) => boolean;
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** A file that can be edited. */
export interface Editable {
  readonly sort: Sort;
  readonly file: SourceFile;
}

/** Its status; one without is ready. Undefined where its front matter cannot be read. */
function statusOf(file: SourceFile): string | undefined {
  const read = readableFrontMatter(file);
  if ('problem' in read) return undefined;
  const value = read.fields.entries.find(({ key }) => key === 'status')?.value;
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : 'ready';
}

/** The files of questions and lessons that are meant. */
export function selectEditable(
  files: readonly SourceFile[],
  { exam, task, status, text, paths }: EditSelection,
): readonly Editable[] {
  const words = text === undefined ? undefined : oneSpace(text).trim();
  return files.flatMap((file): Editable[] => {
    const path = contentPath(file.path);
    if ((path?.kind !== 'question' && path?.kind !== 'lesson') || !paths(file.path)) return [];
    if (exam !== undefined && path.exam !== exam) return [];
    if (task !== undefined && path.task !== task) return [];
    if (words !== undefined && !oneSpace(normalizeText(file.text)).includes(words)) return [];
    return status === undefined || statusOf(file) === status ? [{ sort: path.kind, file }] : [];
  });
}
