import type { Correction } from '../../core/correction/correction.ts';
import { collectProblems, FILE_START, type Parsed, type Problems } from '../diagnostic.ts';
import { normalizeText, type SourceFile } from '../source-text.ts';
import { QUESTION, REVISION } from './checks.ts';
import { type Fields, openFields, type Placed } from './fields.ts';
import { date, filled, flag, maps, required, type Schema, text, texts } from './schema.ts';
import { readSources, SOURCES } from './sources.ts';
import { parseYaml } from './yaml.ts';

/** A correction as its file says it: whether its question and revisions fit is checked with the whole bank. */
export interface AuthoredCorrection extends Pick<Correction, 'date' | 'said' | 'right' | 'why' | 'sources'> {
  /** Task and slug: `3.1/weekly-policies`. */
  readonly question: Placed<string>;
  readonly revisions: readonly Placed<string>[];
  readonly withdrawn?: Placed<true>;
}

const CORRECTION: Schema = {
  what: 'a correction',
  keys: {
    question: required(text('Task and slug of the question, as it is called now.', QUESTION)),
    revisions: required(filled(texts('Every revision whose key was wrong, in quotes: a report names it.', REVISION))),
    date: required(date('The day the key was corrected.')),
    said: required(text('What the wrong key said, in plain text.')),
    right: required(text('What is right, in plain text.')),
    why: required(text('Why, in plain text: what was overlooked, or what has changed.')),
    sources: required(filled(SOURCES)),
    withdrawn: flag('The question was taken out instead of corrected.'),
  },
};

/** `content/<exam>/corrections.yaml`. */
export const CORRECTIONS: Schema = {
  what: 'a list of corrections',
  keys: { corrections: required(maps(CORRECTION, 'Published keys that were wrong.')) },
};

/** A correction without a revision sets nothing aside, and one without a source is a claim. */
function tellEmpty(fields: Fields, problems: Problems): void {
  for (const key of ['revisions', 'sources']) {
    const list = fields.raw(key);
    if (list?.kind === 'list' && list.items.length === 0)
      problems.error('empty-list', list.place, `Unexpected empty list, expected at least one of \`${key}\`.`);
  }
}

function readCorrection(fields: Fields): readonly AuthoredCorrection[] {
  const [question, day, withdrawn] = [fields.text('question'), fields.date('date'), fields.flag('withdrawn')];
  if (question === undefined || day === undefined) return [];
  const textOf = (key: string): string => fields.text(key)?.value.trim() ?? '';
  return [
    {
      question,
      revisions: fields.texts('revisions'),
      date: day.value,
      ...{ said: textOf('said'), right: textOf('right'), why: textOf('why'), sources: readSources(fields) },
      ...(withdrawn?.value ? { withdrawn: { value: true, place: withdrawn.place } } : {}),
    },
  ];
}

/** Reads a `corrections.yaml`. With any error the value is absent. */
export function parseCorrections(file: SourceFile): Parsed<readonly AuthoredCorrection[]> {
  const problems = collectProblems(file.path);
  const root = parseYaml(normalizeText(file.text), problems);
  if (root === undefined) return { problems: problems.list };
  if (root.kind !== 'map') {
    const place = root.kind === 'scalar' && root.value === null ? FILE_START : root.place;
    problems.error('yaml-syntax', place, 'Unexpected content, expected `corrections:` and a list under it.', {
      hint: 'corrections:\n  - question: 3.1/weekly-policies\n    revisions: ["..."]\n    date: 2026-11-20\n    said: ...\n    right: ...\n    why: ...\n    sources: [{title: ..., url: https://..., checked: 2026-11-20}]',
    });
    return { problems: problems.list };
  }
  const entries = openFields(root, problems, CORRECTIONS).maps('corrections');
  for (const one of entries) tellEmpty(one, problems);
  const value = entries.flatMap(readCorrection);
  return problems.hasErrors ? { problems: problems.list } : { value, problems: problems.list };
}
