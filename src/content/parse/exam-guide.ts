import type { ExamGuide, NewerGuide } from '../../core/exam/blueprint.ts';
import type { Fields, Placed } from './fields.ts';
import { date, filled, map, required, type Schema, type TextForm, text, texts, url } from './schema.ts';

const LESSON: TextForm = {
  pattern: /^(\d+\.\d+|[a-z0-9]+(-[a-z0-9]+)*)$/,
  expected: 'a concept such as `green-tea`, or a task such as "1.1"',
};
const QUESTION: TextForm = {
  pattern: /^\d+\.\d+(\/[a-z0-9]+(-[a-z0-9]+)*)?$/,
  expected: 'a question such as `1.1/bitter-afternoon`, or a task such as "1.1"',
};

const VERSION = {
  version: required(text('The version of the exam guide, in quotes: "1.1".')),
  url: required(url('Where the guide is.')),
  published: date('The day the guide was published.'),
  seen: date('The day the guide was first seen, where it says no date.'),
};

const NEWER: Schema = {
  what: '`newer`',
  keys: {
    ...VERSION,
    checked: required(date('The day the two guides were compared.')),
    changes: required(filled(texts('What changes, in our own words, one a line.'))),
    lessons: texts('Lessons that were checked against it: concepts, or tasks for all of theirs.', LESSON),
    questions: texts('Questions that were checked against it: `1.1/slug`, or tasks for all of theirs.', QUESTION),
  },
};

export const GUIDE: Schema = {
  what: '`guide`',
  keys: {
    ...VERSION,
    checked: required(date('The day this file was compared with the guide.')),
    newer: map(NEWER, 'A newer version, from the day it is known until this file and what hangs on it follow it.'),
  },
};

/** What `newer` says was checked, with places. */
export interface NewerNames {
  readonly lessons: readonly Placed<string>[];
  readonly questions: readonly Placed<string>[];
}

const valuesOf = (placed: readonly Placed<string>[]): readonly string[] => placed.map(({ value }) => value);

function readVersion(fields: Fields | undefined): Omit<ExamGuide, 'newer'> {
  const published = fields?.date('published')?.value;
  const seen = fields?.date('seen')?.value;
  return {
    version: fields?.text('version')?.value ?? '',
    ...(published === undefined ? {} : { published }),
    ...(seen === undefined ? {} : { seen }),
    url: fields?.url('url')?.value ?? '',
    checked: fields?.date('checked')?.value ?? '',
  };
}

/** Reads `guide:`. What `newer` names is checked where lessons and questions are known. */
export function readGuide(guide: Fields | undefined): { readonly guide: ExamGuide; readonly newer?: NewerNames } {
  const newer = guide?.map('newer');
  if (newer === undefined) return { guide: readVersion(guide) };
  const names = { lessons: newer.texts('lessons'), questions: newer.texts('questions') };
  const value: NewerGuide = {
    ...readVersion(newer),
    changes: valuesOf(newer.texts('changes')),
    lessons: valuesOf(names.lessons),
    questions: valuesOf(names.questions),
  };
  return { guide: { ...readVersion(guide), newer: value }, newer: names };
}
