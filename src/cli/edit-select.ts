import { readableFrontMatter } from '../content/edit/edit-front-matter.ts';
import { contentPath } from '../content/parse/content-path.ts';
import { normalizeText, type SourceFile } from '../content/source-text.ts';

/** Which questions are meant; what is not said leaves all. */
interface EditSelection {
  readonly exam?: string | undefined;
  readonly task?: string | undefined;
  readonly status?: string | undefined;
  /** Words that stand anywhere in the file, in large or small letters, whatever line they are on. */
  readonly text?: string | undefined;
  readonly paths: (file: string) => boolean;
}

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** Its status; a question without one is ready. Undefined where its front matter cannot be read. */
function statusOf(file: SourceFile): string | undefined {
  const read = readableFrontMatter(file);
  if ('problem' in read) return undefined;
  const value = read.fields.entries.find(({ key }) => key === 'status')?.value;
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : 'ready';
}

/** The files of questions that are meant. */
export function selectQuestions(
  files: readonly SourceFile[],
  { exam, task, status, text, paths }: EditSelection,
): readonly SourceFile[] {
  const words = text === undefined ? undefined : oneSpace(text).trim();
  return files.filter((file) => {
    const path = contentPath(file.path);
    if (path?.kind !== 'question' || !paths(file.path)) return false;
    if (exam !== undefined && path.exam !== exam) return false;
    if (task !== undefined && path.task !== task) return false;
    if (words !== undefined && !oneSpace(normalizeText(file.text)).includes(words)) return false;
    return status === undefined || statusOf(file) === status;
  });
}
