import type { Element, Root as HastRoot } from 'hast';
import type { Paragraph, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { CostModel } from '../../core/cost/cost-model.ts';
import * as m from '../../messages/en/lesson-parts.ts';
import type { Lesson } from '../parse/lesson.ts';
import { splitAtCost } from './cost-piece.ts';
import { type ContentsEntry, createHandlers, type RenderPlace } from './handlers.ts';
import type { SiteLinks } from './links.ts';
import { assertSafe } from './safe-tree.ts';
import { wrapTables } from './table-html.ts';

/** A stretch of a lesson: HTML, or a section with a cost model in it, whose table is the page's to make. */
type LessonPiece =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'cost'; readonly id: string; readonly before: string; readonly model: CostModel; readonly after: string };

/** A lesson's text as HTML that is safe to put into a page as it is. */
interface LessonHtml {
  readonly body: string;
  /** The same in pieces, cut where a cost model stands. */
  readonly pieces: readonly LessonPiece[];
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
    footnoteLabel: m.notes,
    footnoteBackLabel: (note, call) => m.backToText(note + 1, call),
    footnoteLabelProperties: { className: ['notes-title'] },
  });
  const hast = pipeline.runSync(tree);
  wrapTables(hast);
  return hast;
}

const htmlOf = (children: HastRoot['children']): string => toHtml({ type: 'root', children });

function piecesOf(body: HastRoot['children']): readonly LessonPiece[] {
  const pieces: LessonPiece[] = [];
  let plain: HastRoot['children'] = [];
  const close = () => {
    if (plain.length > 0) pieces.push({ kind: 'html', html: htmlOf(plain) });
    plain = [];
  };
  for (const node of body) {
    const cost = splitAtCost(node);
    if (cost === undefined) plain.push(node);
    else {
      close();
      pieces.push({ kind: 'cost', id: cost.id, before: htmlOf(cost.before), model: cost.model, after: htmlOf(cost.after) });
    }
  }
  close();
  return pieces;
}

const isNotes = (node: HastRoot['children'][number]): node is Element =>
  node.type === 'element' && node.properties['dataFootnotes'] !== undefined;

/** Turns a lesson's tree into HTML. Throws, and so stops a build, if anything outside the list of safe elements came out. */
export function renderLesson(lesson: Lesson, links: SiteLinks): LessonHtml {
  const contents: ContentsEntry[] = [];
  const hast = toHast(lesson.tree, { links, file: lesson.file, concept: lesson.id }, contents);
  const notes = hast.children.filter(isNotes);
  const body = hast.children.filter((node) => !isNotes(node));
  return { body: htmlOf(body), pieces: piecesOf(body), notes: htmlOf(notes), contents };
}

/** One paragraph's inline content, such as a glossary definition, without the `<p>` around it. */
export function renderPhrase(paragraph: Paragraph, place: RenderPlace): string {
  const hast = toHast({ type: 'root', children: [paragraph] }, place, []);
  const [first] = hast.children;
  return toHtml({ type: 'root', children: first?.type === 'element' ? first.children : [] });
}
