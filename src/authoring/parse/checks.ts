import { collectProblems, FILE_START, type Parsed, type Place } from '../diagnostic.ts';
import { normaliseText, type SourceFile } from '../source-text.ts';
import { type Fields, openFields, type Placed, type TextForm } from './fields.ts';
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

const ENTRY = { what: 'a checked question', required: ['revision'], optional: ['answered', 'again', 'marked'] };
const ANSWERED = { what: '`answered`', required: ['date', 'result'], optional: ['outcome'] };
const MARKED = { what: '`marked`', required: ['date', 'f1'], optional: ['slackless'] };
const QUESTION = /^\d+\.\d+\/[a-z0-9]+(-[a-z0-9]+)*$/;
const REVISION: TextForm = { pattern: /^[a-z0-9]+$/, expected: 'a revision as `npm run check` tells it' };

function readAnswered(fields: Fields | undefined): Answered | undefined {
  const [date, result, outcome] = [
    fields?.date('date'),
    fields?.oneOf('result', ['agreed', 'disputed']),
    fields?.text('outcome'),
  ];
  return date && result ? { date: date.value, result: result.value, ...(outcome ? { outcome: outcome.value } : {}) } : undefined;
}

/** Reads the record of independent checks. With any error the value is absent. */
export function parseChecks(file: SourceFile): Parsed<ChecksRecord> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normaliseText(file.text), problems);
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
    if (!QUESTION.test(key)) {
      problems.error('wrong-value', keyPlace, `Unexpected \`${key}\`, expected task and slug such as 3.1/weekly-policies.`, {
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
    const revision = fields.text('revision', REVISION);
    const answered = readAnswered(fields.map('answered', ANSWERED));
    const again = readAnswered(fields.map('again', ANSWERED));
    const marked = fields.map('marked', MARKED);
    const [markedOn, f1, slackless] = [marked?.date('date'), marked?.number('f1', 0, 1), marked?.number('slackless', 0, 1)];
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
