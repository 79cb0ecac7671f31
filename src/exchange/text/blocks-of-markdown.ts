import type { Element, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import type { BlockMath, InlineMath } from '../../content/markdown/formula-nodes.ts';
import { formulas } from '../../content/markdown/formulas.ts';
import { h } from '../../content/render/hast.ts';
import { type ForeignText, htmlToBlocks } from './blocks-of-html.ts';
import { ownTex } from './foreign-formula.ts';

/** A formula by its TeX, as the reader of HTML knows it. What is no formula (two prices) is as it was written. */
function asMathML(_state: unknown, node: InlineMath | BlockMath): Element | Text {
  const block = node.type === 'math' || node.double === true;
  const dollars = block ? '$$' : '$';
  if (ownTex(node.value, false) === undefined) return { type: 'text', value: `${dollars}${node.value}${dollars}` };
  const tex = h('annotation', { encoding: 'application/x-tex' }, [{ type: 'text', value: node.value }]);
  return h('math', block ? { display: 'block' } : {}, [h('semantics', {}, [tex])]);
}

// By way of HTML, since other systems' Markdown holds HTML as a matter of course; the HTML reader then has the last word.
const toHtml = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(formulas)
  .use(remarkRehype, { allowDangerousHtml: true, handlers: { inlineMath: asMathML, math: asMathML } })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** Emphasis, code and brackets of one text: reading takes time with the square of their number. Honest texts have some dozens. */
const MAX_MARKS = 1000;

/** Whether a text would take a parser too long. */
export const isHostileMarkdown = (text: string): boolean => (text.match(/[*_~`[<]/g)?.length ?? 0) > MAX_MARKS;

const asWords = (text: string, why: string): ForeignText => ({
  blocks: [{ t: 'p', c: [{ t: 'text', v: text.replace(/\s+/g, ' ').trim() }] }],
  lost: [why],
});

/** Reads another system's Markdown (CommonMark, GFM, HTML in it) into a bank's small tree. */
export function markdownToBlocks(text: string): ForeignText {
  if (isHostileMarkdown(text)) return asWords(text, `Markdown with more than ${MAX_MARKS} marks (kept as words)`);
  try {
    return htmlToBlocks(String(toHtml.processSync(text)));
  } catch (error) {
    // Text nested thousands of levels deep runs out of stack; nothing else is expected here.
    if (!(error instanceof RangeError)) throw error;
    return asWords(text, 'nesting of thousands of levels');
  }
}
