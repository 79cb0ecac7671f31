import type { Image, Link, Root, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { didYouMean } from '../nearest.ts';
import type { Placed } from './fields.ts';
import type { LessonHeading } from './lesson-headings.ts';
import type { MarkdownDocument } from './markdown.ts';
import { ID } from './schema.ts';

/** What a lesson names that lies outside it. */
export interface LessonReferences {
  /** Ids of concepts it links to. */
  readonly concepts: readonly Placed<string>[];
  /** Ids of glossary terms it uses. */
  readonly terms: readonly Placed<string>[];
  /** Addresses of images, as written. */
  readonly images: readonly Placed<string>[];
}

const CONCEPT_URL =
  /^(?:(?:\.{1,2}\/)*(?:[a-z0-9.-]+\/)*(?<file>[a-z0-9-]+)\.md|(?<id>[a-z0-9]+(?:-[a-z0-9]+)*))(?:#(?<fragment>[^#]*))?$/;

/** Kinds of pictures that are served. An SVG file may hold script, which runs when somebody opens the file by itself. */
export const PICTURE = /\.(png|jpe?g|webp|avif|gif)$/i;

/** The concept an address means, as an id (`rag`) or as the path of its file (`../3.1/rag.md`); undefined for any other address. */
export function conceptOf(url: string): { readonly id: string; readonly fragment?: string } | undefined {
  const groups = CONCEPT_URL.exec(url)?.groups;
  const id = groups?.['file'] ?? groups?.['id'];
  if (id === undefined || !ID.pattern.test(id)) return undefined;
  const fragment = groups?.['fragment'];
  return fragment === undefined ? { id } : { id, fragment };
}

/** Collects links to concepts, terms and images; tells fragments without a heading, terms without an id and addresses that lead nowhere. */
export function readReferences(
  { root }: MarkdownDocument,
  headings: readonly LessonHeading[],
  problems: Problems,
): LessonReferences {
  const concepts: Placed<string>[] = [];
  const terms: Placed<string>[] = [];
  const images: Placed<string>[] = [];
  const fragments = headings.map((heading) => heading.id);

  const readLink = (node: Link): void => {
    const place = placeOf(node);
    if (/^(?:https?:|mailto:)/i.test(node.url)) return;
    if (node.url.startsWith('#')) {
      const fragment = node.url.slice(1);
      if (fragments.includes(fragment)) return;
      problems.error('unknown-heading', place, `Unexpected \`${node.url}\`, expected a heading of this lesson.`, {
        actual: fragment,
        expected: fragments.join(', '),
        hint: didYouMean(fragment, fragments),
      });
      return;
    }
    const concept = conceptOf(node.url);
    if (concept !== undefined) {
      concepts.push({ value: concept.id, place });
      return;
    }
    problems.error(
      'link-target',
      place,
      `Unexpected address \`${node.url.slice(0, 100)}\` in a link, expected a concept, a heading or https://.`,
      {
        actual: node.url.slice(0, 100),
        expected: 'a concept such as `rag` or `../3.1/rag.md`',
      },
    );
  };

  const readTerm = (node: TextDirective): void => {
    const id = node.attributes?.['id'];
    if (id !== undefined && id !== null && ID.pattern.test(id)) {
      terms.push({ value: id, place: placeOf(node) });
      return;
    }
    problems.error('term-id', placeOf(node), 'Unexpected term without the id of a glossary entry.', {
      expected: ':term[words]{#id}',
    });
  };

  const readImage = (node: Image): void => {
    const place = placeOf(node);
    images.push({ value: node.url, place });
    if (PICTURE.test(node.url)) return;
    problems.error(
      'image-local',
      place,
      `Unexpected kind of image \`${node.url.slice(0, 100)}\`, expected a picture that holds no script.`,
      {
        actual: node.url.slice(0, 100),
        expected: './name.png, .jpg, .webp, .avif or .gif',
      },
    );
  };

  const visit = (node: Root | RootContent | Image): void => {
    if (node.type === 'link') readLink(node);
    if (node.type === 'textDirective' && node.name === 'term') readTerm(node);
    if (node.type === 'image') readImage(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return { concepts, terms, images };
}
