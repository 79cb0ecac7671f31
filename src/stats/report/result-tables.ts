import { groupBy } from '../../core/stats/group.ts';
import type { ShownCue, ShownExam } from './shown.ts';

/** A column of a table of results: text, number, or yes and no. */
type Value = string | number | boolean | null;
type ResultRow = Readonly<Record<string, Value>>;

/** A table of results as it is written, with its columns even where it has no row. */
export interface ResultTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, 'VARCHAR' | 'DOUBLE' | 'BOOLEAN'>>;
  readonly rows: readonly ResultRow[];
}

const TEXT = 'VARCHAR';
const NUMBER = 'DOUBLE';
const YES_NO = 'BOOLEAN';
/** Each kind of oddity once: what chance alone may have done has a question mark. */
const flagsOf = (flags: readonly { readonly what: string; readonly sure: boolean }[]): string =>
  [...groupBy(flags, ({ what }) => what)].map(([what, own]) => (own.some(({ sure }) => sure) ? what : `${what}?`)).join('; ');

const cueRow = (exam: string, { stats, question, share, interval, isPreliminary, flags }: ShownCue): ResultRow => ({
  ...{ exam, question, cue: stats.cue, role: stats.role, place: stats.place, marking: stats.marking },
  ...{ learners: stats.learners, met: stats.met, share, low: interval?.[0] ?? null, high: interval?.[1] ?? null, phi: stats.phi },
  ...{ preliminary: isPreliminary, flags: flagsOf(flags) },
});

const CUE_COLUMNS: ResultTable['columns'] = {
  ...{ exam: TEXT, question: TEXT, cue: TEXT, role: TEXT, place: NUMBER, marking: TEXT, learners: NUMBER, met: NUMBER },
  ...{ share: NUMBER, low: NUMBER, high: NUMBER, phi: NUMBER, preliminary: YES_NO, flags: TEXT },
};

/** Results as tables, with what is too small left empty. */
export const resultTables = (exams: readonly ShownExam[]): readonly ResultTable[] => [
  {
    name: 'questions',
    columns: {
      ...{ exam: TEXT, question: TEXT, revision: TEXT, current: YES_NO, domain: TEXT, task: TEXT, kind: TEXT, level: NUMBER },
      ...{ learners: NUMBER, facility: NUMBER, low: NUMBER, high: NUMBER, r: NUMBER, r_low: NUMBER, r_high: NUMBER },
      ...{ difficulty: NUMBER, difficulty_error: NUMBER, seconds: NUMBER, doubt: NUMBER, preliminary: YES_NO, flags: TEXT },
    },
    rows: exams.flatMap(({ facts, questions }) =>
      questions.map(
        ({ name, stats, isCurrent, facility, interval, difficulty, difficultyError, doubt, isPreliminary, flags }) => ({
          ...{
            exam: facts.id,
            question: name,
            revision: stats.revision,
            current: isCurrent,
            domain: stats.domain,
            task: stats.task,
          },
          ...{ kind: stats.kind, level: stats.level, learners: stats.learners, facility },
          ...{
            low: interval?.[0] ?? null,
            high: interval?.[1] ?? null,
            r: stats.r,
            r_low: stats.rInterval[0],
            r_high: stats.rInterval[1],
          },
          ...{ difficulty, difficulty_error: difficultyError, seconds: stats.seconds, doubt, preliminary: isPreliminary },
          flags: flagsOf(flags),
        }),
      ),
    ),
  },
  {
    name: 'options',
    columns: {
      exam: TEXT,
      question: TEXT,
      revision: TEXT,
      option: TEXT,
      letter: TEXT,
      correct: YES_NO,
      share: NUMBER,
      r: NUMBER,
    },
    rows: exams.flatMap(({ facts, questions }) =>
      questions.flatMap(({ name, stats, options }) =>
        options.map(({ id, letter, right, share, r }) => ({
          ...{ exam: facts.id, question: name, revision: stats.revision, option: id, letter, correct: right, share, r },
        })),
      ),
    ),
  },
  {
    name: 'phrases',
    columns: CUE_COLUMNS,
    rows: exams.flatMap(({ facts, phrases }) => phrases.map((one) => cueRow(facts.id, one))),
  },
  { name: 'cues', columns: CUE_COLUMNS, rows: exams.flatMap(({ facts, cues }) => cues.map((one) => cueRow(facts.id, one))) },
  {
    name: 'reliability',
    columns: {
      ...{ exam: TEXT, of: TEXT, name: TEXT, learners: NUMBER, answers: NUMBER, mean: NUMBER, half_interval: NUMBER },
      ...{ questions: NUMBER, kr20: NUMBER },
    },
    rows: exams.flatMap(({ reliabilities }) =>
      reliabilities.map(({ exam, of, learners, answers, mean, half, questions, kr20 }) => ({
        ...{ exam, of: of.what, name: of.name, learners, answers, mean, half_interval: half, questions, kr20 },
      })),
    ),
  },
  {
    name: 'marking',
    columns: {
      ...{
        exam: TEXT,
        learners: NUMBER,
        tests_marked: NUMBER,
        tests_unmarked: NUMBER,
        difference: NUMBER,
        low: NUMBER,
        high: NUMBER,
      },
      ...{ log_odds: NUMBER, log_odds_error: NUMBER, learner_sd: NUMBER, family_sd: NUMBER },
    },
    rows: exams.flatMap(({ facts, marking: { learners, marked, unmarked, result } }) =>
      result === null
        ? []
        : [
            {
              ...{ exam: facts.id, learners, tests_marked: marked.total, tests_unmarked: unmarked.total },
              ...{ difference: result.mixed.value, low: result.mixed.low, high: result.mixed.high, log_odds: result.effect },
              ...{ log_odds_error: result.error, learner_sd: result.learnerSd, family_sd: result.familySd },
            },
          ],
    ),
  },
  {
    name: 'readiness',
    columns: {
      ...{
        exam: TEXT,
        from: NUMBER,
        to: NUMBER,
        learners: NUMBER,
        mean_chance: NUMBER,
        passed: NUMBER,
        low: NUMBER,
        high: NUMBER,
      },
    },
    rows: exams.flatMap(({ facts, readiness }) =>
      readiness.map(({ ends, learners, meanChance, share, interval }) => ({
        ...{ exam: facts.id, from: ends[0], to: ends[1], learners, mean_chance: meanChance, passed: share },
        ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
      })),
    ),
  },
  {
    name: 'link',
    columns: {
      exam: TEXT,
      outcomes: NUMBER,
      brier: NUMBER,
      shift: NUMBER,
      shift_error: NUMBER,
      slope: NUMBER,
      log_slope_error: NUMBER,
      moved: NUMBER,
      moved_error: NUMBER,
    },
    rows: exams.flatMap(({ facts, outcomes: { link, learners, brier } }) =>
      link === null
        ? []
        : [
            {
              ...{
                exam: facts.id,
                outcomes: learners,
                brier,
                shift: link.shift,
                shift_error: link.shiftError,
                slope: link.slope,
              },
              ...{ log_slope_error: link.logSlopeError, moved: link.moved, moved_error: link.movedError },
            },
          ],
    ),
  },
];
