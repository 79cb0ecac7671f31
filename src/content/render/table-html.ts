import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import * as m from '../../messages/en/lesson-parts.ts';
import { h, hastText } from './hast.ts';

type Child = RootContent | ElementContent;

/** The node itself where it is an element of that name. */
const elementOf = (node: Child | undefined, tagName: string): Element | undefined =>
  node?.type === 'element' && node.tagName === tagName ? node : undefined;
const isGap = (node: Child): boolean => node.type === 'text' && node.value.trim() === '';

/** In tables of three and more columns the first names the row: read out with each cell, and kept in view while the rest is scrolled. */
function markRowHeads(table: Element): void {
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      const cells = child.tagName === 'tr' ? child.children.filter((cell) => cell.type === 'element') : [];
      const [first] = cells;
      if (first?.tagName === 'td' && cells.length > 2 && hastText(first).trim() !== '') {
        first.tagName = 'th';
        first.properties['scope'] = 'row';
      }
      for (const cell of cells) {
        // The corner of a table is often left empty: a head without a word heads nothing.
        if (cell.tagName === 'th' && hastText(cell).trim() === '') cell.tagName = 'td';
        if (cell.tagName === 'th' && cell.properties['scope'] === undefined) cell.properties['scope'] = 'col';
        const align = cell.properties['align'];
        if (typeof align === 'string') cell.properties['className'] = [`align-${align}`];
        delete cell.properties['align'];
      }
      visit(child);
    }
  };
  visit(table);
}

/** Words of a paragraph that ends with a colon, without it: the caption of the table that follows. */
function captionOf(node: Child | undefined): ElementContent[] | undefined {
  const paragraph = elementOf(node, 'p');
  const last = paragraph?.children.at(-1);
  if (paragraph === undefined || last?.type !== 'text' || !/:\s*$/.test(last.value)) return undefined;
  return [...paragraph.children.slice(0, -1), { ...last, value: last.value.replace(/:\s*$/, '') }];
}

/** Puts every table into a container that scrolls sideways and takes the focus, named by its caption or by the heading above it. */
export function wrapTables(root: Root): void {
  let count = 0;
  let heading = '';
  const visit = (parent: Root | Element): void => {
    const children: Child[] = [];
    for (const child of parent.children) {
      if (child.type === 'element' && /^h[2-6]$/.test(child.tagName)) heading = hastText(child).trim();
      const table = elementOf(child, 'table');
      if (table === undefined) {
        if (child.type === 'element') visit(child);
        children.push(child);
        continue;
      }
      count += 1;
      markRowHeads(table);
      while (children.length > 0 && isGap(children.at(-1) ?? child)) children.pop();
      const caption = captionOf(children.at(-1));
      const id = `table-${count}`;
      if (caption !== undefined) {
        children.pop();
        table.children.unshift(h('caption', { id }, caption));
      }
      const name: Properties =
        caption === undefined ? { ariaLabel: heading === '' ? m.table : m.tableHeading(heading) } : { ariaLabelledBy: [id] };
      children.push(h('div', { className: ['table-scroll'], role: 'group', tabIndex: 0, ...name }, [table]));
    }
    parent.children = children as typeof parent.children;
  };
  visit(root);
}
