import type { Root, RootContent } from 'mdast';
import { collectProblems, type Parsed, type Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { CONTAINER_DIRECTIVES, type ContainerName } from '../markdown/directive-names.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import { contentPath, refusePath } from './content-path.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type LessonFields, readLessonFields } from './lesson-fields.ts';
import { type LessonHeading, readHeadings } from './lesson-headings.ts';
import { checkParts } from './lesson-parts.ts';
import { type LessonReferences, readReferences } from './lesson-references.ts';
import { lessonText } from './lesson-text.ts';
import { type MarkdownDocument, parseMarkdown } from './markdown.ts';
import { tellBlanks } from './tell-blanks.ts';

/** Words a learner reads in a minute; low, because this is text to be thought about. */
const WORDS_PER_MINUTE = 180;
const PARTS = Object.keys(CONTAINER_DIRECTIVES) as ContainerName[];

/** One concept: a file of `lessons/<task>/`, whose name is the concept's id. */
export interface Lesson extends Omit<LessonFields, 'minutes'> {
  /** The concept's id. */
  readonly id: string;
  /** The exam's folder: `tea-101`. */
  readonly exam: string;
  readonly task: string;
  readonly file: string;
  /** The author's estimate, else from the number of words. */
  readonly minutes: number;
  readonly words: number;
  /** The body: only safe nodes, checked parts, `:term` and links as written. */
  readonly tree: Root;
  readonly headings: readonly LessonHeading[];
  /** What it names elsewhere, with places: concepts linked, glossary terms, images. */
  readonly references: LessonReferences;
}

/** Notes at the foot are for looking up, and a cost model for trying. */
const isAside = (node: Root | RootContent): boolean =>
  node.type === 'footnoteDefinition' || (node.type === 'containerDirective' && node.name === 'cost');

const countWords = (root: Root): number => lessonText(root, isAside).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;

/** References to footnotes that are defined nowhere: Markdown leaves them as text. */
function checkMissingFootnotes(node: Root | RootContent, document: MarkdownDocument, problems: Problems): void {
  const { source, lines } = document;
  if (node.type === 'text') {
    const { start, end } = placeOf(node);
    for (const match of source.slice(start.offset, end.offset).matchAll(/(?<!\\)\[\^(?<name>[^\]\s]+)\]/g)) {
      const at = start.offset + match.index;
      problems.error(
        'footnote-undefined',
        lines.place(at, at + match[0].length),
        `Unexpected \`${match[0]}\`, expected a footnote of that name.`,
        {
          actual: match.groups?.['name'],
          hint: `${match[0]}: Title, [page](https://...), checked YYYY-MM-DD.`,
        },
      );
    }
  } else if ('children' in node) {
    for (const child of node.children) checkMissingFootnotes(child, document, problems);
  }
}

/** Reads a lesson. Whole or not at all: with any error the value is absent, and all problems of the file are told in one run. */
export function parseLesson(file: SourceFile): Parsed<Lesson> {
  const problems = collectProblems(file.path);
  const path = contentPath(file.path);
  if (path?.kind !== 'lesson') {
    refusePath(problems);
    return { problems: problems.list };
  }
  const text = normalizeText(file.text);
  const front = parseFrontMatter(text, problems);
  if (front === undefined) return { problems: problems.list };
  const fields = readLessonFields(front.fields, problems);
  tellBlanks(text, fields.draft, problems);
  const document = parseMarkdown(front.body, problems, { text: ['term'], containers: PARTS });
  const tree = document.root;
  if (tree.children.length === 0 && !problems.hasErrors) {
    problems.error(
      'lesson-empty',
      { start: front.place.end, end: front.place.end },
      'Unexpected end of the lesson, expected text.',
    );
  }
  checkParts(tree, { problems, source: document.source, lines: document.lines });
  const headings = readHeadings(tree, problems);
  checkMissingFootnotes(tree, document, problems);
  const references = readReferences(document, headings, problems);
  if (problems.hasErrors) return { problems: problems.list };
  const words = countWords(tree);
  const minutes = fields.minutes ?? Math.max(1, Math.ceil(words / WORDS_PER_MINUTE));
  return {
    value: {
      ...fields,
      id: path.name,
      exam: path.exam,
      task: path.task,
      file: file.path,
      minutes,
      words,
      tree,
      headings,
      references,
    },
    problems: problems.list,
  };
}
