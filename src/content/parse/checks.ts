import { collectProblems, FILE_START, type Parsed, type Place } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import { type Fields, openFields, type Placed } from './fields.ts';
import { date, map, number, oneOf, required, type Schema, type TextForm, text } from './schema.ts';
import { parseYaml } from './yaml.ts';

export interface Answered {
  readonly date: string;
  readonly result: 'agreed' | 'disputed';
  readonly outcome?: string;
}

/** What two people (or programs) who did not write a question found when they worked through it. */
export interface CheckEntry {
  /** Task and slug: `3.1/weekly-policies`. */
  readonly question: string;
  readonly place: Place;
  /** The revision that was checked. */
  readonly revision: Placed<string>;
  /** The answer was chosen without knowing the key; where it differed, `outcome` says what was done. */
  readonly answered?: Answered;
  /** A second such answer, by somebody else: what a question without a marking step needs in place of a marking. */
  readonly again?: Answered;
  /** The phrases were marked without knowing them: F1 on content words, 0..1, words in the slack aside; `slackless` counts those too. */
  readonly marked?: { readonly date: string; readonly f1: number; readonly slackless?: number };
}

/** `questions/<exam>/checks.yaml`. */
export interface ChecksRecord {
  readonly entries: readonly CheckEntry[];
}

export const REVISION: TextForm = { pattern: /^[a-z0-9]+$/, expected: 'a revision as `npm run check` tells it' };
export const QUESTION: TextForm = {
  pattern: /^\d+\.\d+\/[a-z0-9]+(-[a-z0-9]+)*$/,
  expected: 'task and slug such as 3.1/weekly-policies',
};
const RESULTS = ['agreed', 'disputed'] as const;

const ANSWERED: Schema = {
  what: '`answered`',
  keys: {
    date: required(date('When.')),
    result: required(oneOf(RESULTS, 'Whether the answer was the author’s key.')),
    outcome: text('What was done where it was not.'),
  },
};
const MARKED: Schema = {
  what: '`marked`',
  keys: {
    date: required(date('When.')),
    f1: required(number(0, 1, 'F1 of the marks on content words, words in the slack aside.')),
    slackless: number(0, 1, 'The same with words in the slack counted.'),
  },
};
const ENTRY: Schema = {
  what: 'a checked question',
  keys: {
    revision: required(text('The revision that was checked, in quotes.', REVISION)),
    answered: map(ANSWERED, 'Answered by somebody who did not know the key.'),
    again: map(ANSWERED, 'Answered by one more, for a question without marking.'),
    marked: map(MARKED, 'Phrases marked by somebody who did not know them.'),
  },
};

/** A `checks.yaml`: checks by the questions of the exam. */
export const CHECKS: Schema = {
  what: 'a record of checks',
  keys: {},
  others: map(ENTRY, 'A question’s checks.'),
  names: QUESTION,
};

function readAnswered(fields: Fields | undefined): Answered | undefined {
  const [date, result, outcome] = [fields?.date('date'), fields?.oneOf('result', RESULTS), fields?.text('outcome')];
  return date && result ? { date: date.value, result: result.value, ...(outcome ? { outcome: outcome.value } : {}) } : undefined;
}

/** Reads the record of independent checks. With any error the value is absent. */
export function parseChecks(file: SourceFile): Parsed<ChecksRecord> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normalizeText(file.text), problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind === 'scalar' && root.value === null) return { value: { entries: [] }, problems: problems.list };
  if (root.kind !== 'map') {
    problems.error(
      'yaml-syntax',
      root.place ?? FILE_START,
      'Unexpected content, expected a mapping from questions to their checks.',
      {
        hint: '3.1/weekly-policies:\n  revision: "..."\n  answered: {date: 2026-11-20, result: agreed}\n  marked: {date: 2026-11-20, f1: 0.85}',
      },
    );
    return { problems: problems.list };
  }
  const entries = root.entries.flatMap(({ key, keyPlace, value }): CheckEntry[] => {
    if (!QUESTION.pattern.test(key)) {
      problems.error('wrong-value', keyPlace, `Unexpected \`${key}\`, expected ${QUESTION.expected}.`, {
        actual: key,
      });
      return [];
    }
    if (value.kind !== 'map') {
      problems.error(
        'wrong-value',
        value.place,
        `Unexpected value of \`${key}\`, expected a mapping: {revision, answered, marked}.`,
      );
      return [];
    }
    const fields = openFields(value, problems, ENTRY);
    const revision = fields.text('revision');
    const answered = readAnswered(fields.map('answered'));
    const again = readAnswered(fields.map('again'));
    const marked = fields.map('marked');
    const [markedOn, f1, slackless] = [marked?.date('date'), marked?.number('f1'), marked?.number('slackless')];
    if (revision === undefined) return [];
    return [
      {
        question: key,
        place: keyPlace,
        revision,
        ...(answered ? { answered } : {}),
        ...(again ? { again } : {}),
        ...(markedOn && f1
          ? { marked: { date: markedOn.value, f1: f1.value, ...(slackless ? { slackless: slackless.value } : {}) } }
          : {}),
      },
    ];
  });
  return problems.hasErrors ? { problems: problems.list } : { value: { entries }, problems: problems.list };
}
