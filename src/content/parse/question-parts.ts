import type { Blockquote, Heading, List, Nodes, Paragraph, Root, RootContent, Table } from 'mdast';
import type { Edit, Place, Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { didYouMean, unmistakable } from '../nearest.ts';
import { type MarkdownDocument, plainText } from './markdown.ts';

/** The parts of a question by their shape. */
export interface QuestionParts {
  readonly scenario: readonly RootContent[];
  readonly leadIn: Paragraph;
  readonly answer: AnswerBlock;
  readonly explanation: readonly RootContent[];
}

/** A task list, a numbered list (with the bullet list of steps that do not belong), or a table. */
export type AnswerBlock =
  | { readonly shape: 'task'; readonly list: List }
  | { readonly shape: 'ordered'; readonly list: List; readonly extras?: List }
  | { readonly shape: 'table'; readonly table: Table };

export type ShapeOf<S extends AnswerBlock['shape']> = Extract<AnswerBlock, { readonly shape: S }>;

const isTaskList = (node: RootContent | undefined): node is List =>
  node?.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean' || /^\[.{0,2}\]/.test(plainText(item)));

const isExplanation = (node: RootContent): node is Heading =>
  node.type === 'heading' && node.depth === 2 && plainText(node).trim() === 'Explanation';

/** First line of a block: enough to point at. */
function firstLine(node: Nodes, { source, lines }: MarkdownDocument): Place {
  const { start, end } = placeOf(node);
  const lineEnd = source.indexOf('\n', start.offset);
  return lines.place(start.offset, lineEnd === -1 ? end.offset : Math.min(lineEnd, end.offset));
}

/** Moves every line of a block to a column, so that it becomes part of the item before it. */
function indentLines(node: Nodes, columns: number, { source, lines }: MarkdownDocument, file: string): readonly Edit[] {
  const { start, end } = placeOf(node);
  let at = source.lastIndexOf('\n', start.offset - 1) + 1;
  return source
    .slice(at, end.offset)
    .split('\n')
    .map((line) => {
      const place = lines.place(at, at + line.length - line.trimStart().length);
      at += line.length + 1;
      return { file, place, text: ' '.repeat(columns) };
    });
}

/** Tells quotes that are not indented to their option's text: Markdown ends the list there. True where one was found. */
function tellTornLists(blocks: readonly RootContent[], document: MarkdownDocument, problems: Problems): boolean {
  const torn = blocks.filter((node, at): node is Blockquote => {
    const before = blocks[at - 1];
    if (node.type !== 'blockquote' || before?.type !== 'list') return false;
    return isTaskList(before) || placeOf(before).end.line + 1 === placeOf(node).start.line;
  });
  for (const quote of torn) {
    const before = blocks[blocks.indexOf(quote) - 1];
    const item = before?.type === 'list' ? before.children.at(-1) : undefined;
    if (item === undefined) continue;
    const marker = /^\S+[ \t]+/.exec(document.source.slice(placeOf(item).start.offset))?.[0] ?? '- ';
    const wanted = placeOf(item).start.column - 1 + marker.length;
    const place = firstLine(quote, document);
    const found = place.start.column - 1;
    problems.error(
      'rationale-indent',
      place,
      `Unexpected ${found} spaces before \`>\`, expected ${wanted}: the quote is not part of its option.`,
      {
        actual: `${found} spaces`,
        expected: `${wanted} spaces, as far as the text after \`${marker.trim()}\``,
        hint: `${' '.repeat(wanted)}${document.source.slice(place.start.offset, place.end.offset).slice(0, 60)}`,
        related: [{ file: problems.file, place: firstLine(item, document), reason: 'the option it belongs to' }],
        // An option that has a rationale already would have two.
        fix: item.children.some(({ type }) => type === 'blockquote') ? [] : indentLines(quote, wanted, document, problems.file),
      },
    );
  }
  return torn.length > 0;
}

function findAnswer(blocks: readonly RootContent[]): { readonly at: number; readonly answer: AnswerBlock } | undefined {
  const task = blocks.findLastIndex(isTaskList);
  const at = task === -1 ? blocks.findLastIndex((node) => node.type === 'list' || node.type === 'table') : task;
  const node = blocks[at];
  if (node?.type === 'table') return { at, answer: { shape: 'table', table: node } };
  if (node?.type !== 'list') return undefined;
  if (task !== -1) return { at, answer: { shape: 'task', list: node } };
  if (node.ordered) return { at, answer: { shape: 'ordered', list: node } };
  const before = blocks[at - 1];
  if (before?.type === 'list' && before.ordered) return { at: at - 1, answer: { shape: 'ordered', list: before, extras: node } };
  return undefined;
}

/** Tells what stands behind the answer block, and other answer blocks before it. */
function tellOthers(
  blocks: readonly RootContent[],
  at: number,
  size: number,
  document: MarkdownDocument,
  problems: Problems,
): void {
  const answer = blocks[at];
  const related =
    answer === undefined ? [] : [{ file: problems.file, place: firstLine(answer, document), reason: 'the answer block' }];
  for (const node of blocks.slice(0, at).filter(isTaskList)) {
    problems.error('two-answers', firstLine(node, document), 'Unexpected second list with boxes, expected one answer block.', {
      hint: 'one question a file; options stand in one list with the same bullet',
      related,
    });
  }
  const behind = blocks[at + size];
  if (behind === undefined) return;
  const place = firstLine(behind, document);
  if (behind.type === 'list' || behind.type === 'table') {
    problems.error('two-answers', place, 'Unexpected list or table after the answer block, expected one answer block.', {
      hint: 'one question a file; options stand in one list with the same bullet',
      related,
    });
  } else if (behind.type !== 'heading') {
    problems.error('text-after-answer', place, 'Unexpected text after the answer block, expected `## Explanation` or the end.', {
      hint: '## Explanation',
      related,
    });
  }
}

/** What keeps lines that look like an answer block from being one; undefined where none do. */
function brokenAnswer({ source }: MarkdownDocument): string | undefined {
  if (/^[-*+]\[[ xX]?\]/m.test(source)) return 'put a space between the bullet and the box: - [x] ...';
  if (/^[•·‣]\s*\[[ xX]?\]/mu.test(source)) return 'a bullet is a hyphen and a space: - [x] ...';
  if (/^\d+[.)](?=[A-Za-z])/m.test(source)) return 'put a space behind the number: 1. ...';
  if (/^\|.*\|[ \t]*$/m.test(source)) return 'a table needs the line | --- | --- | --- | under its first row';
  return undefined;
}

/** Splits a question into scenario, lead-in, answer block and explanation. Undefined where a part is missing or torn. */
export function splitQuestion(document: MarkdownDocument, afterMatter: Place, problems: Problems): QuestionParts | undefined {
  const root: Root = document.root;
  const heading = root.children.findIndex(isExplanation);
  const blocks = heading === -1 ? root.children : root.children.slice(0, heading);
  const explanation = heading === -1 ? [] : root.children.slice(heading + 1);
  for (const node of blocks) {
    if (node.type !== 'heading') continue;
    const words = plainText(node);
    const place = placeOf(node);
    const reason = `Unexpected heading \`${words}\` in a question, expected only \`## Explanation\`.`;
    const meant = heading === -1 && unmistakable(words, ['Explanation']) !== undefined;
    problems.error('unexpected-content', place, reason, {
      hint: didYouMean(words, ['Explanation'])?.replace('`E', '`## E') ?? 'write the scenario as paragraphs',
      fix: meant ? [{ file: problems.file, place, text: '## Explanation' }] : [],
    });
  }
  if (tellTornLists(blocks, document, problems)) return undefined;
  const found = findAnswer(blocks);
  if (found === undefined) {
    const last = blocks.findLast((node) => node.type === 'list') ?? blocks.at(-1);
    const end = afterMatter.end;
    const hint = brokenAnswer(document);
    problems.error(
      'answer-missing',
      last === undefined ? { start: end, end } : firstLine(last, document),
      'Missing answer block.',
      {
        expected: 'a list with boxes, a numbered list, or a table',
        hint: hint ?? '- [ ] [Option](concept)\n  > Why it is wrong.\n- [x] [Option](concept)\n  > Why it is right.',
      },
    );
    return undefined;
  }
  const { at, answer } = found;
  tellOthers(blocks, at, answer.shape === 'ordered' && answer.extras !== undefined ? 2 : 1, document, problems);
  const leadIn = blocks[at - 1];
  const block = blocks[at];
  if (leadIn?.type !== 'paragraph' || leadIn.children.every((child) => child.type === 'image')) {
    const place = block === undefined ? afterMatter : firstLine(block, document);
    problems.error(
      'lead-in-missing',
      place,
      'Missing lead-in: expected a paragraph with the question right before the answer block.',
      {
        actual: leadIn === undefined ? 'nothing before it' : leadIn.type,
        hint:
          leadIn?.type === 'list'
            ? 'a list stands right before the answer: if both are one, give all its lines the same marker (1. or 1), - or *)'
            : 'Which approach meets the need?',
      },
    );
    return undefined;
  }
  return { scenario: blocks.slice(0, at - 1), leadIn, answer, explanation };
}
