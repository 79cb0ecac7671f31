import type { ListItem, RootContent } from 'mdast';
import type { Block } from '../../core/item/text-tree.ts';
import { collectProblems, type Parsed, type Problems } from '../diagnostic.ts';
import { placeOf } from '../markdown/context.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import type { LocalLink } from './authored.ts';
import { contentPath, refusePath } from './content-path.ts';
import { openFields, type Placed } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import { nameOf, ownPlace } from './lesson-decision.ts';
import { conceptOf } from './lesson-references.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import { number, required, type Schema, text } from './schema.ts';
import { tellBlanks } from './tell-blanks.ts';
import { toBlocks } from './text-tree.ts';

/** The front matter of a learning path. */
export const PATH: Schema = {
  what: 'a learning path',
  keys: {
    title: required(text('Its name, as a heading.')),
    for: required(text('For whom it is: "People who never worked with AI."')),
    order: number(0, 1000, 'Its place among the paths of the exam; without the key: 0.'),
  },
};

/** A lesson of a path. */
interface PathStep {
  readonly concept: Placed<string>;
  /** Why it stands here, in words; may be empty. */
  readonly why: string;
}

/** Lessons in an order that suits somebody: a file of `paths/`, whose name is its id. */
export interface LearningPath {
  readonly id: string;
  readonly exam: string;
  readonly file: string;
  readonly title: string;
  /** For whom it is. */
  readonly audience: string;
  readonly order: number;
  /** What stands before the steps. */
  readonly intro: readonly Block[];
  readonly steps: readonly PathStep[];
}

const HINT = '1. [Basics](genai-basics): what a model does with words.\n2. ...';

function readStep(item: ListItem, problems: Problems): PathStep | undefined {
  const [first, more] = item.children;
  const [link, ...rest] = first?.type === 'paragraph' ? first.children : [];
  const concept = link?.type === 'link' ? conceptOf(link.url) : undefined;
  if (concept === undefined || link === undefined || more !== undefined) {
    problems.error(
      'path-steps',
      more ? placeOf(more) : ownPlace(item),
      'Unexpected step of a path, expected a link to a lesson and why.',
      {
        hint: HINT,
      },
    );
    return undefined;
  }
  const why = plainText({ type: 'paragraph', children: rest })
    .replace(/^[\s:,.;–-]+/, '')
    .trim();
  return { concept: { value: concept.id, place: placeOf(link) }, why };
}

/** The steps: the numbered list at the end of the file. */
function readSteps(children: readonly RootContent[], end: ReturnType<typeof placeOf>, problems: Problems): readonly PathStep[] {
  const last = children.at(-1);
  if (last?.type !== 'list' || last.ordered !== true || last.children.length < 2) {
    const told = last === undefined ? 'end of the file' : nameOf(last);
    problems.error(
      'path-steps',
      last ? placeOf(last) : end,
      `Unexpected ${told}, expected a numbered list of at least two lessons at the end.`,
      {
        hint: HINT,
      },
    );
    return [];
  }
  const steps = last.children.flatMap((item) => readStep(item, problems) ?? []);
  const seen = new Map<string, PathStep>();
  for (const step of steps) {
    const { value, place } = step.concept;
    const first = seen.get(value);
    if (first === undefined) seen.set(value, step);
    else
      problems.error('path-steps', place, `Unexpected second \`${value}\` in a path, expected each lesson once.`, {
        related: [{ file: problems.file, place: first.concept.place, reason: 'the first one' }],
      });
  }
  return steps;
}

/** Reads a learning path. Whether its lessons exist is checked with the whole bank. */
export function parsePath(source: SourceFile): Parsed<LearningPath> {
  const problems = collectProblems(source.path);
  const path = contentPath(source.path);
  if (path?.kind !== 'path') {
    refusePath(problems);
    return { problems: problems.list };
  }
  const written = normalizeText(source.text);
  const matter = parseFrontMatter(written, problems);
  if (matter === undefined) return { problems: problems.list };
  tellBlanks(written, false, problems);
  const fields = openFields(matter.fields, problems, PATH);
  const { root } = parseMarkdown(matter.body, problems, { text: [], containers: [] });
  const steps = readSteps(root.children, { start: matter.place.end, end: matter.place.end }, problems);
  const links: LocalLink[] = [];
  const intro = toBlocks(root.children.slice(0, -1), { problems, links, images: [], where: 'a path' });
  const title = fields.text('title')?.value;
  const audience = fields.text('for')?.value;
  if (title === undefined || audience === undefined || problems.hasErrors) return { problems: problems.list };
  const order = fields.number('order')?.value ?? 0;
  return {
    value: { id: path.name, exam: path.exam, file: source.path, title, audience, order, intro, steps },
    problems: problems.list,
  };
}
