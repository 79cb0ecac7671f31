import { fenceAfter } from '../text/code-fence.ts';

/** A part of a Markdown file that may hold a question. */
export interface MarkdownChunk {
  /** Line of its first words, from 1. */
  readonly line: number;
  readonly text: string;
  /** Whether a line of it looks like an item with a box. */
  readonly hasBoxes: boolean;
}

const FENCE = /^[ \t]{0,6}(?:```|~~~)/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})$/;
/** An item with a box that is ticked or not. */
export const TASK = /^[ \t]{0,8}(?:[-+*]|\d{1,3}[.)])[ \t]{1,4}\[[ xX]\](?:[ \t]|$)/;
/** A box that Markdown takes for words: nothing stands behind it, or a space as wide as a letter. A comment behind it makes it one. */
const ODD_BOX =
  /^(?<box>[ \t]{0,8}(?:[-+*]|\d{1,3}[.)])[ \t]{1,4}\[[ xX]\])(?:[ \t]*[\u00A0\u2000-\u200A\u202F\u3000]+|[ \t]*$)/u;
const withPlainBox = (line: string): string => line.replace(ODD_BOX, '$<box> <!-- -->');
/** A number that begins a question. */
const NUMBER = /^\d{1,4}[.)][ \t]/;
/** What belongs to the question above it. */
const AFTER =
  /^(?:\*\*|__|>|\[|<details|<summary|<\/)?(?:explanation|answers?|reference|source|note|rationale|why|because|hint|correct)?/i;
const belongs = (line: string): boolean => (AFTER.exec(line.trim())?.[0] ?? '').length > 1 || /^[>[<!]/.test(line.trim());

/**
 * Parts a file where a question may begin: at headings and rules, and after a list with boxes at words that do not say that they explain it,
 * unless no list with boxes comes below these. Each is read for itself, so that a long file takes no more than its parts.
 */
export function markdownChunks(source: string): readonly MarkdownChunk[] {
  const chunks: MarkdownChunk[] = [];
  let lines: string[] = [];
  let first = 1;
  let fence = '';
  let hasTask = false;
  let isAfterBlank = false;
  /** Whether the part began with words below a list with boxes. */
  let isBelow = false;
  const end = (next: number, below = false): void => {
    const text = lines.join('\n');
    const above = isBelow && !hasTask ? chunks.pop() : undefined;
    if (above !== undefined) chunks.push({ ...above, text: `${above.text}\n${text}` });
    else if (text.trim() !== '') chunks.push({ line: first, text, hasBoxes: hasTask });
    lines = [];
    first = next;
    hasTask = false;
    isBelow = below;
  };
  for (const [at, raw] of source.split('\n').entries()) {
    const line = fence === '' ? withPlainBox(raw) : raw;
    const isText = line.trim() !== '' && !/^\s/.test(line);
    if (fence === '') {
      if (HEADING.test(line) || RULE.test(line)) end(at + 1);
      else if (
        hasTask &&
        (isAfterBlank || NUMBER.test(line)) &&
        isText &&
        !TASK.test(line) &&
        !FENCE.test(line) &&
        !belongs(line)
      )
        end(at + 1, true);
    }
    fence = fenceAfter(line, fence);
    if (fence === '' && TASK.test(line)) hasTask = true;
    if (!RULE.test(line)) lines.push(line);
    isAfterBlank = line.trim() === '';
  }
  end(0);
  return chunks;
}
