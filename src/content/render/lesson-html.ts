import type { Element, Root as HastRoot } from 'hast';
import type { Paragraph, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Lesson } from '../parse/lesson.ts';
import { type ContentsEntry, createHandlers, type RenderPlace } from './handlers.ts';
import type { SiteLinks } from './links.ts';
import { assertSafe } from './safe-tree.ts';
import { wrapTables } from './table-html.ts';

/** A lesson's text as HTML that is safe to put into a page as it is. */
interface LessonHtml {
  readonly body: string;
  /** The footnotes, as a section with a heading; empty without footnotes. */
  readonly notes: string;
  /** Headings of level 2 and the parts people look for, in their order. */
  readonly contents: readonly ContentsEntry[];
}

const printer = unified().use(rehypeStringify).freeze();

/** Checks a tree once more, then writes it. */
export function toHtml(tree: HastRoot): string {
  assertSafe(tree);
  return printer.stringify(tree);
}

function toHast(tree: Root, place: RenderPlace, contents: ContentsEntry[]): HastRoot {
  // No raw HTML: `allowDangerousHtml` stays off, and trees have no HTML nodes in the first place.
  const pipeline = unified().use(remarkRehype, {
    handlers: createHandlers(place, contents),
    clobberPrefix: 'n-',
    footnoteLabel: 'Notes',
    footnoteLabelProperties: { className: ['notes-title'] },
  });
  const hast = pipeline.runSync(tree);
  wrapTables(hast);
  return hast;
}

const isNotes = (node: HastRoot['children'][number]): node is Element =>
  node.type === 'element' && node.properties['dataFootnotes'] !== undefined;

/** Turns a lesson's tree into HTML. Throws, and so stops a build, if anything outside the list of safe elements came out. */
export function renderLesson(lesson: Lesson, links: SiteLinks): LessonHtml {
  const contents: ContentsEntry[] = [];
  const hast = toHast(lesson.tree, { links, file: lesson.file, concept: lesson.id }, contents);
  const notes = hast.children.filter(isNotes);
  const body = hast.children.filter((node) => !isNotes(node));
  return { body: toHtml({ type: 'root', children: body }), notes: toHtml({ type: 'root', children: notes }), contents };
}

/** One paragraph's inline content, such as a glossary definition, without the `<p>` around it. */
export function renderPhrase(paragraph: Paragraph, place: RenderPlace): string {
  const hast = toHast({ type: 'root', children: [paragraph] }, place, []);
  const [first] = hast.children;
  return toHtml({ type: 'root', children: first?.type === 'element' ? first.children : [] });
}
