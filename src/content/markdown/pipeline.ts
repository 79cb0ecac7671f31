import type { Root } from 'mdast';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { formulas } from './formulas.ts';
import { knownDirectives } from './known-directives.ts';

/**
 * Without one of these a text has nothing that GFM adds but boxes of task lists: no tables, strikethrough, footnotes or bare addresses. Reading
 * takes half the time without looking for them. Signs may also come of escapes (`http\://`) and references (`&#64;`).
 */
const NEEDS_GFM = /[|~@&]|:-|-:|\[\^|www|https?/i;

/** Whether all of GFM is looked for in a text. */
export const needsGfm = (text: string): boolean => NEEDS_GFM.test(text);

/** Of GFM only the boxes of task lists, which nearly every question has. */
function taskLists(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTaskListItem()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTaskListItemFromMarkdown()];
}

const plain = remark().use(taskLists).use(remarkDirective).use(knownDirectives).use(formulas).freeze();
const withGfm = remark().use(remarkGfm, { singleTilde: false }).use(remarkDirective).use(knownDirectives).use(formulas).freeze();

/** The tree of a Markdown text: CommonMark, GFM without single tildes, our directives, formulas. `whole`: GFM is looked for in any text; the tree is the same. */
export const parseTree = (text: string, whole = needsGfm(text)): Root => (whole ? withGfm : plain).parse(text);
