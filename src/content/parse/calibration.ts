import type { Calibration } from '../../core/exam/calibration.ts';
import { collectProblems, FILE_START, type Parsed, type Place, type Problems } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import { QUESTION, REVISION } from './checks.ts';
import { type Fields, openFields, type Placed } from './fields.ts';
import { date, integer, mapOfMaps, number, required, type Schema, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

/** A question's difficulty as its file says it. */
interface MeasuredItem {
  /** Task and slug: `3.1/weekly-policies`. */
  readonly question: string;
  readonly place: Place;
  readonly revision: Placed<string>;
  readonly difficulty: number;
}

/** A calibration as its file says it: whether its questions are there is checked with the whole bank. */
export interface AuthoredCalibration extends Pick<Calibration, 'date' | 'learners' | 'link'> {
  readonly items: readonly MeasuredItem[];
}

/** First answers of a question below which its difficulty is a guess. */
const LEAST_ANSWERS = 30;
const MOST = 10_000_000;

const ITEM: Schema = {
  what: 'a measured question',
  keys: {
    difficulty: required(number(-4, 4, 'In logits, shrunk to that of the author’s level (1, 2, 3: -0.8, 0, 0.8).')),
    answers: required(integer(LEAST_ANSWERS, MOST, 'First answers it was measured from.')),
    revision: required(text('The revision that was answered, in quotes.', REVISION)),
  },
};

/** `content/<exam>/calibration.yaml`. */
export const CALIBRATION: Schema = {
  what: 'a calibration',
  keys: {
    date: required(date('The day it was worked out.')),
    learners: required(integer(1, MOST, 'Learners whose results were pooled.')),
    shift: number(
      -3,
      3,
      'Logits added to an ability on the way from these questions to the exam; below 0 where the exam is harder. Else 0.',
    ),
    slope: number(0.25, 4, 'What an ability is multiplied by on that way. Else 1.'),
    items: mapOfMaps(ITEM, 'Questions by task and slug, with their measured difficulty.'),
  },
};

function readItems(fields: Fields, problems: Problems): readonly MeasuredItem[] {
  return fields.mapOfMaps('items').flatMap(({ key, keyPlace, fields: own }) => {
    if (!QUESTION.pattern.test(key))
      problems.error('wrong-value', keyPlace, `Unexpected \`${key}\`, expected ${QUESTION.expected}.`, { actual: key });
    own.number('answers');
    const [difficulty, revision] = [own.number('difficulty'), own.text('revision')];
    return difficulty && revision ? [{ question: key, place: keyPlace, revision, difficulty: difficulty.value }] : [];
  });
}

/** Reads a `calibration.yaml`. With any error the value is absent. */
export function parseCalibration(file: SourceFile): Parsed<AuthoredCalibration> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normalizeText(file.text), problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind !== 'map') {
    const place = root.kind === 'scalar' && root.value === null ? FILE_START : root.place;
    problems.error('yaml-syntax', place, 'Unexpected content, expected `date:`, `learners:` and what was measured.', {
      hint: 'date: 2026-12-20\nlearners: 214\nshift: -0.2\nitems:\n  3.1/weekly-policies: {difficulty: 0.4, answers: 52, revision: "..."}',
    });
    return { problems: problems.list };
  }
  const fields = openFields(root, problems, CALIBRATION);
  const [day, learners] = [fields.date('date'), fields.number('learners')];
  const link = { shift: fields.number('shift')?.value ?? 0, slope: fields.number('slope')?.value ?? 1 };
  const items = readItems(fields, problems);
  if (problems.hasErrors || day === undefined || learners === undefined) return { problems: problems.list };
  return { value: { date: day.value, learners: learners.value, link, items }, problems: problems.list };
}
