import type { Heading, RootContent } from 'mdast';
import type { Place, Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { plainText } from './markdown.ts';

/** What a phrase can be in a question: it decides there, or it does not. */
export type Side = 'decides' | 'doesNot';

/** The headings of a cue's two sides. */
const SIDE_HEADINGS: Readonly<Record<Side, string>> = { decides: 'When it decides', doesNot: 'When it does not' };
const SIDES: readonly Side[] = ['decides', 'doesNot'];

/** The text of a signal's file by side; `about` stands before the first heading and is true of both. */
type SideTexts = Readonly<Record<Side | 'about', readonly RootContent[]>>;

/** The side a heading opens; one that is misspelled opens what it was meant to, so that nothing else is told for it. */
function sideOf(heading: Heading): Side | undefined {
  const meant = nearest(plainText(heading).trim(), Object.values(SIDE_HEADINGS));
  return SIDES.find((side) => SIDE_HEADINGS[side] === meant);
}

const isProper = (heading: Heading, side: Side): boolean =>
  heading.depth === 2 && plainText(heading).trim() === SIDE_HEADINGS[side];

function tellHeading(heading: Heading, problems: Problems): void {
  const words = plainText(heading).trim();
  const known = Object.values(SIDE_HEADINGS);
  problems.error('unexpected-content', placeOf(heading), `Unexpected heading \`${words}\` in the page of a signal.`, {
    actual: words,
    expected: known.map((one) => `## ${one}`).join(', '),
    hint: didYouMean(words, known) ?? known.map((one) => `## ${one}`).join(' and '),
  });
}

/**
 * Parts the text of a signal's file. Without headings it is all about the one side that the file has: why the phrase decides, or for a decoy
 * why it does not. `needed` are the sides that its concepts speak of; each begins with a paragraph, the note shown beside a phrase.
 */
export function readSides(
  nodes: readonly RootContent[],
  needed: readonly Side[],
  end: Place['end'],
  problems: Problems,
): SideTexts {
  const parts: Record<Side | 'about', RootContent[]> = { about: [], decides: [], doesNot: [] };
  const found = new Map<Side, Heading>();
  let into = parts.about;
  for (const node of nodes) {
    if (node.type !== 'heading') {
      into.push(node);
      continue;
    }
    const side = sideOf(node);
    const first = side === undefined ? undefined : found.get(side);
    if (side === undefined || !isProper(node, side)) tellHeading(node, problems);
    if (side === undefined) continue;
    if (first === undefined) {
      found.set(side, node);
      into = parts[side];
    } else {
      problems.error('unexpected-content', placeOf(node), `Unexpected second \`## ${SIDE_HEADINGS[side]}\`, expected it once.`, {
        related: [{ file: problems.file, place: placeOf(first), reason: 'the first one' }],
      });
    }
  }
  const [only, other] = needed;
  if (found.size === 0 && only !== undefined && other === undefined) {
    tellNote(parts.about, undefined, end, problems);
    return { about: [], decides: [], doesNot: [], [only]: parts.about };
  }
  for (const side of needed) tellNote(parts[side], { side, heading: found.get(side) }, end, problems);
  return parts;
}

/** A side without a first paragraph has nothing to show beside a phrase. */
function tellNote(
  nodes: readonly RootContent[],
  part: { readonly side: Side; readonly heading: Heading | undefined } | undefined,
  end: Place['end'],
  problems: Problems,
): void {
  const [first] = nodes;
  if (first?.type === 'paragraph' && (part === undefined || part.heading !== undefined)) return;
  const at = first ?? part?.heading;
  const place = at === undefined ? { start: end, end } : placeOf(at);
  if (part === undefined) {
    const reason = 'Missing first paragraph, expected the reason why the phrase decides (or why it does not).';
    problems.error('signal-note', place, reason);
    return;
  }
  const title = SIDE_HEADINGS[part.side];
  problems.error('signal-note', place, `Missing a paragraph under \`## ${title}\`: the concepts above speak of this side too.`, {
    expected: `## ${title}, and a sentence or two below it`,
    hint: `## ${title}`,
  });
}
