import type { Root, RootContent } from 'mdast';
import { plainText } from './markdown.ts';

/** The words of a lesson without markup; parts are told apart by a space. */
export const lessonText = (node: Root | RootContent): string =>
  'children' in node && node.type !== 'paragraph' && node.type !== 'heading'
    ? node.children.map(lessonText).join(' ')
    : plainText(node);
