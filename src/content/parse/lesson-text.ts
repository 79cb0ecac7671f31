import type { Root, RootContent } from 'mdast';
import { plainText } from './markdown.ts';

/** The words of a lesson without markup; parts are told apart by a space. What `skip` is true of is left out. */
export function lessonText(node: Root | RootContent, skip: (node: Root | RootContent) => boolean = () => false): string {
  if (skip(node)) return '';
  return 'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
    ? node.children.map((child) => lessonText(child, skip)).join(' ')
    : plainText(node);
}
