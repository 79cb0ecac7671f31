import type { Heading, Root } from 'mdast';
import type { Place, Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { plainText } from './markdown.ts';

/** A heading of the body: level 2 or deeper, since the title is the page's level 1. */
export interface LessonHeading {
  /** The fragment an author writes, as plain git hosts make it: `what-it-is`. */
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  readonly place: Place;
}

/** Makes fragments from texts, numbering doubles: `limits`, `limits-1`. */
export function createSlugger(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s+/g, '-');
    const base = plain === '' ? 'part' : plain;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  };
}

function allHeadings(root: Root): Heading[] {
  const found: Heading[] = [];
  const visit = (node: Root | Root['children'][number]): void => {
    if (node.type === 'heading') found.push(node);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The headings of a body in their order. Told: level 1, a level left out, no text. */
export function readHeadings(root: Root, problems: Problems): readonly LessonHeading[] {
  const slug = createSlugger();
  let before = 1;
  return allHeadings(root).map((heading) => {
    const { depth } = heading;
    const place = placeOf(heading);
    const text = plainText(heading).trim();
    if (depth === 1) {
      problems.error(
        'heading-level',
        place,
        `Unexpected heading of level 1, expected \`##\`: the title of the page is its only one.`,
        {
          hint: `## ${text}`,
        },
      );
    } else if (depth > before + 1) {
      problems.error(
        'heading-level',
        place,
        `Unexpected heading of level ${depth} after one of level ${before}, expected level ${before + 1}.`,
        {
          hint: `${'#'.repeat(before + 1)} ${text}`,
        },
      );
    }
    if (text === '') problems.error('heading-empty', place, 'Unexpected empty heading, expected text.');
    before = depth;
    return { id: slug(text), text, depth, place };
  });
}
