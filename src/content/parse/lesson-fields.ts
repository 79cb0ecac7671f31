import type { Source } from '../../core/item/scoring.ts';
import type { Problems } from '../diagnostic.ts';
import { type Fields, openFields, type Placed } from './fields.ts';
import { type Progress, REVIEW_KEY, readProgress, STATUS_KEY } from './review.ts';
import { date, filled, ID, integer, number, renamedFrom, required, type Schema, type TextForm, text, texts } from './schema.ts';
import { readSources, SOURCES } from './sources.ts';
import type { YamlMap } from './yaml.ts';

const OBJECTIVE: TextForm = {
  pattern: /^([a-z0-9]+(-[a-z0-9]+)*\/)?\d+\.\d+\.\d+$/,
  expected: 'the id of an objective such as "3.1.5" or "tea-201/1.5.1"',
};

/** The front matter of a lesson. */
export const LESSON: Schema = {
  what: 'a lesson',
  keys: {
    title: required(text('The concept’s name, as a heading.')),
    summary: required(text('One or two sentences: what it is and when to choose it.')),
    objectives: required(
      filled(texts('The objectives it serves, quoted: "3.1.5", or "tea-201/1.5.1" of another exam.', OBJECTIVE)),
    ),
    order: required(number(0, 1000, 'Its place in its task: lessons come in this order.')),
    sources: required(filled(SOURCES)),
    minutes: integer(1, 120, 'How long it takes to read; without the key it is worked out from the words.'),
    related: texts('Concepts to read next.', ID),
    'previous-ids': renamedFrom('formerly', texts('Ids this lesson had before it was renamed.', ID)),
    reviewed: date('The day somebody last read it through.'),
    author: text('Who wrote it.'),
    status: STATUS_KEY,
    review: REVIEW_KEY,
  },
};

/** What stands above a lesson's text. Wrong values are empty here and told as problems. */
export interface LessonFields extends Progress {
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly Placed<string>[];
  /** Place in its task; lessons of a task come in this order. */
  readonly order: number;
  /** The author's own estimate, where given. */
  readonly minutes?: number;
  readonly related: readonly Placed<string>[];
  readonly previousIds: readonly Placed<string>[];
  readonly sources: readonly Source[];
  readonly author?: string;
  /** ISO date. */
  readonly reviewed?: string;
}

/** A list that may be left out of no lesson may not be empty either. */
function checkFilled(fields: Fields, key: string, hint: string, problems: Problems): void {
  const list = fields.raw(key);
  if (list?.kind !== 'list' || list.items.length > 0) return;
  problems.error('empty-list', list.place, `Unexpected empty list, expected at least one of \`${key}\`.`, { hint });
}

/** Doubles in a list of ids help nobody and hide a forgotten id. */
function readIds(fields: Fields, key: string, problems: Problems): readonly Placed<string>[] {
  const seen = new Map<string, Placed<string>>();
  for (const id of fields.texts(key)) {
    const first = seen.get(id.value);
    if (first === undefined) seen.set(id.value, id);
    else {
      problems.error('duplicate-id', id.place, `Unexpected second \`${id.value}\` in \`${key}\`, expected it once.`, {
        related: [{ file: problems.file, place: first.place, reason: 'the first one' }],
      });
    }
  }
  return [...seen.values()];
}

/** Reads a lesson's front matter; every problem is told with its place. */
export function readLessonFields(map: YamlMap, problems: Problems): LessonFields {
  const fields = openFields(map, problems, LESSON);
  const minutes = fields.number('minutes')?.value;
  const author = fields.text('author')?.value;
  const reviewed = fields.date('reviewed')?.value;
  const objectives = readIds(fields, 'objectives', problems);
  checkFilled(fields, 'objectives', 'objectives: ["3.1.5"]', problems);
  checkFilled(fields, 'sources', '- {title: ..., url: https://..., checked: YYYY-MM-DD}', problems);
  return {
    title: fields.text('title')?.value ?? '',
    summary: fields.text('summary')?.value ?? '',
    objectives,
    order: fields.number('order')?.value ?? 0,
    ...(minutes === undefined ? {} : { minutes }),
    related: readIds(fields, 'related', problems),
    previousIds: readIds(fields, 'previous-ids', problems),
    sources: readSources(fields),
    ...(author === undefined ? {} : { author }),
    ...(reviewed === undefined ? {} : { reviewed }),
    ...readProgress(fields, reviewed, problems),
  };
}
