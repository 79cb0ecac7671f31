/** A part of a Markdown file that may hold a question. */
interface MarkdownChunk {
  /** Line of its first words, from 1. */
  readonly line: number;
  readonly text: string;
}

const FENCE = /^[ \t]{0,6}(?:```|~~~)/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})$/;
/** An item with a box that is ticked or not. */
export const TASK = /^[ \t]{0,8}(?:[-+*]|\d{1,3}[.)])[ \t]{1,4}\[[ xX]\](?:[ \t]|$)/;
/** What belongs to the question above it. */
const AFTER =
  /^(?:\*\*|__|>|\[|<details|<summary|<\/)?(?:explanation|answers?|reference|source|note|rationale|why|because|hint|correct)?/i;
const belongs = (line: string): boolean => (AFTER.exec(line.trim())?.[0] ?? '').length > 1 || /^[>[<!]/.test(line.trim());

/**
 * Parts a file where a question may begin: at headings and rules, and after a list with boxes at words that do not say that they explain it.
 * Each is read for itself, so that a long file takes no more than its parts.
 */
export function markdownChunks(source: string): readonly MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let lines: string[] = [];
  let first = 1;
  let isCode = false;
  let hasTask = false;
  let isAfterBlank = false;
  const end = (next: number): void => {
    if (lines.some((line) => line.trim() !== '')) chunks.push({ line: first, text: lines.join('\n') });
    lines = [];
    first = next;
    hasTask = false;
  };
  for (const [at, line] of source.split('\n').entries()) {
    const isText = line.trim() !== '' && !/^\s/.test(line);
    if (!isCode) {
      if (HEADING.test(line) || RULE.test(line)) end(at + 1);
      else if (hasTask && isAfterBlank && isText && !TASK.test(line) && !FENCE.test(line) && !belongs(line)) end(at + 1);
    }
    if (FENCE.test(line)) isCode = !isCode;
    if (!isCode && TASK.test(line)) hasTask = true;
    if (!RULE.test(line)) lines.push(line);
    isAfterBlank = line.trim() === '';
  }
  end(0);
  return chunks;
}
