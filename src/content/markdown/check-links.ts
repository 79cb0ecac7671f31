import type { Definition, Image, ImageReference, Link, LinkReference, Root, RootContent } from 'mdast';
import type { Place } from '../diagnostic.ts';
import { type MarkdownContext, placeOf } from './context.ts';
import { isLocalUrl, urlFault } from './urls.ts';

/** The address inside a node's source; the whole node where it is spelled differently there (character references). */
function urlPlace(node: Link | Image | Definition, { source, lines }: MarkdownContext): Place {
  const place = placeOf(node);
  const at = node.url === '' ? -1 : source.slice(place.start.offset, place.end.offset).lastIndexOf(node.url);
  return at === -1 ? place : lines.place(place.start.offset + at, place.start.offset + at + node.url.length);
}

/** Tells an address that may not stand in contributed text; such a link keeps its words and loses its address. */
export function checkLink(node: Link | Definition, context: MarkdownContext): boolean {
  const fault = urlFault(node.url);
  if (fault === undefined) return true;
  context.problems.error('unsafe-url', urlPlace(node, context), `Unexpected link address with ${fault}.`, {
    actual: node.url.slice(0, 100),
    expected: 'https:, http:, mailto:, a relative address or #part',
    hint: 'write the whole address: https://...',
  });
  return false;
}

/** Images are local files and have words that stand for them. */
export function checkImage(node: Image, context: MarkdownContext): boolean {
  const { problems } = context;
  const local = isLocalUrl(node.url);
  if (!local) {
    problems.error('image-local', urlPlace(node, context), 'Unexpected address of an image, expected a file beside this one.', {
      actual: node.url.slice(0, 100),
      expected: './name.png',
      hint: 'put the picture beside the file: nothing is loaded from elsewhere',
    });
  }
  if ((node.alt ?? '').trim() === '') {
    problems.error('image-alt', placeOf(node), 'Missing words that stand for the image.', {
      hint: `![what it shows](${node.url.slice(0, 60)})`,
    });
  }
  return local;
}

const keyOf = (node: Definition | LinkReference | ImageReference): string => node.identifier.toLowerCase();

/** All definitions of a file by their key; doubles are told, since Markdown silently drops all but the first. */
export function collectDefinitions(root: Root, context: MarkdownContext): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'definition') {
      const first = found.get(keyOf(node));
      if (first === undefined) found.set(keyOf(node), node);
      else {
        context.problems.error(
          'duplicate-definition',
          placeOf(node),
          `Unexpected second \`[${node.label ?? node.identifier}]:\`.`,
          {
            expected: 'each name once',
            related: [{ file: context.problems.file, place: placeOf(first), reason: 'the first one' }],
          },
        );
      }
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The link or image a reference stands for, at the reference's place. */
export function resolveReference(node: LinkReference | ImageReference, definition: Definition): Link | Image {
  const { url, title } = definition;
  const shared = {
    url,
    ...(title === undefined ? {} : { title }),
    ...(node.position === undefined ? {} : { position: node.position }),
  };
  return node.type === 'linkReference'
    ? { type: 'link', ...shared, children: node.children }
    : { type: 'image', ...shared, ...(node.alt === undefined ? {} : { alt: node.alt }) };
}

/** Definitions nothing refers to would vanish without a word. */
export function checkUnused(
  definitions: ReadonlyMap<string, Definition>,
  used: ReadonlySet<string>,
  context: MarkdownContext,
): void {
  for (const [key, node] of definitions) {
    if (used.has(key)) continue;
    context.problems.error(
      'unused-definition',
      placeOf(node),
      `Unexpected \`[${node.label ?? node.identifier}]:\` that nothing refers to.`,
      {
        hint: 'remove it, or refer to it',
      },
    );
  }
}
