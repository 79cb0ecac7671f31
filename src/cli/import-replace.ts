import { applyEdits } from '../content/edit/apply-edits.ts';
import { parseQuestion } from '../content/parse/question.ts';
import { indexLines, normalizeText, type SourceFile } from '../content/source-text.ts';

const FRONT_MATTER = /^---\n[\s\S]*?\n---[ \t]*(?:\n|$)/;

/**
 * A file with the text of another below its own front matter: what its authors say of it here (sources, status, what was allowed) is not lost to a
 * system that does not know it. Undefined where that would be no question any more.
 */
export function replacedText(file: SourceFile, imported: string): string | undefined {
  const text = normalizeText(file.text);
  const from = FRONT_MATTER.exec(text)?.[0].length;
  if (from === undefined) return undefined;
  const body = imported.replace(FRONT_MATTER, '');
  if (body.trim() === text.slice(from).trim()) return file.text;
  const place = indexLines(text).place(from, text.length);
  const replaced = applyEdits(file, [{ file: file.path, place, text: body }]);
  return parseQuestion(replaced).value === undefined ? undefined : replaced.text;
}
