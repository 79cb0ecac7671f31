// The rows that statistics are worked out from, as they lie in Parquet files. Documented in docs/statistics.md, which a test compares with this.

/** A column: its type in SQL, and what it says. */
export interface Column {
  readonly type: 'INTEGER' | 'TINYINT' | 'SMALLINT' | 'BOOLEAN' | 'DOUBLE' | 'VARCHAR' | 'DATE' | 'VARCHAR[]';
  readonly says: string;
}

interface TableShape {
  readonly says: string;
  /** Columns that are folders and not in the files. */
  readonly partitions: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

const column = (type: Column['type'], says: string): Column => ({ type, says });

const LEARNER = column(
  'INTEGER',
  'A number in place of the learner, new in each run. Nothing leads from it to a name or a device.',
);
const EXAM = column('VARCHAR', 'The exam’s id. A folder.');
const DOMAIN = column('VARCHAR', 'The domain of the question’s task. A folder.');
const ITEM = column('VARCHAR', 'The question’s id as it is now.');
const REVISION = column('VARCHAR', 'What of it was answered: another revision is another question to all statistics.');

const ATTEMPTS: TableShape = {
  says: 'Every answer to a question.',
  partitions: ['exam', 'domain'],
  columns: {
    exam: EXAM,
    domain: DOMAIN,
    learner: LEARNER,
    n: column('INTEGER', 'Its place among the learner’s answers of this exam, from 1.'),
    day: column('DATE', 'The date where it was given.'),
    mode: column('VARCHAR', 'practice, review or mock.'),
    mock: column('INTEGER', 'Which of the learner’s mock exams (`mock_exams.mock`); null elsewhere.'),
    item: ITEM,
    revision: REVISION,
    family: column('VARCHAR', 'Its family as it is now; its own id where it has none.'),
    task: column('VARCHAR', 'The task of the exam’s blueprint.'),
    objective: column('VARCHAR', 'The objective.'),
    kind: column('VARCHAR', 'The kind of question.'),
    level: column('TINYINT', 'The author’s level, 1 to 3.'),
    chance: column('DOUBLE', 'The chance of being right by guessing.'),
    first_meeting: column('BOOLEAN', 'Nothing of its family was met before. Statistics of questions count these alone.'),
    answered: column('BOOLEAN', 'False where it was left without an answer, which counts as wrong.'),
    correct: column('BOOLEAN', 'Right as the exam scores it.'),
    chosen: column('VARCHAR[]', 'Ids of the options chosen; empty in kinds in which nothing is chosen.'),
    marking: column('VARCHAR', 'off, guided or open.'),
    marking_score: column('DOUBLE', 'S of the marking, 0 to 1; null without one.'),
    recall: column('DOUBLE', 'R, how much of the signals was seen; null without one.'),
    cause: column('VARCHAR', 'Why it was right or wrong, as feedback said it.'),
    confidence: column('VARCHAR', 'guessed, unsure or sure; null where it was not said.'),
    seconds: column('DOUBLE', 'Time on the question.'),
    test_arm: column(
      'VARCHAR',
      'marked or unmarked where it is a test of the comparison of marking: the arm of the family it tests.',
    ),
  },
};

const MARKS: TableShape = {
  says: 'What became of each signal and decoy of an answer in which anything was marked.',
  partitions: ['exam', 'domain'],
  columns: {
    exam: EXAM,
    domain: DOMAIN,
    learner: LEARNER,
    n: column('INTEGER', 'The answer (`attempts.n`).'),
    item: ITEM,
    revision: REVISION,
    first_meeting: column('BOOLEAN', 'As in `attempts`.'),
    correct: column('BOOLEAN', 'As in `attempts`.'),
    marking: column('VARCHAR', 'guided or open.'),
    role: column('VARCHAR', 'signal or decoy.'),
    place: column('SMALLINT', 'Which of the question’s signals, or decoys, in text order, from 1.'),
    cue: column('VARCHAR', 'The signal’s or decoy’s id.'),
    state: column('VARCHAR', 'Signals: found, clipped, missed. Decoys: taken, touched, left.'),
    hit: column('BOOLEAN', 'A signal was found, a decoy was taken.'),
  },
};

const MOCK_EXAMS: TableShape = {
  says: 'Every mock exam that was graded.',
  partitions: ['exam'],
  columns: {
    exam: EXAM,
    learner: LEARNER,
    mock: column('INTEGER', 'Which of the learner’s, from 1.'),
    day: column('DATE', 'The date on which it began.'),
    size: column('VARCHAR', 'full, half, quarter or domain.'),
    form: column('VARCHAR', 'The letter of the kept form; null where the form was drawn.'),
    questions: column('SMALLINT', 'Questions of the form.'),
    answered: column('SMALLINT', 'Of these, answered.'),
    scored: column('SMALLINT', 'Scored questions.'),
    scored_correct: column('SMALLINT', 'Of these, right.'),
    fresh: column('SMALLINT', 'Scored questions whose family was met for the first time.'),
    fresh_correct: column('SMALLINT', 'Of these, right.'),
    minutes: column('DOUBLE', 'From the start to the end; null where the end is not known.'),
  },
};

const OUTCOMES: TableShape = {
  says: 'How exams went, as learners said, beside what readiness said for that day.',
  partitions: ['exam'],
  columns: {
    exam: EXAM,
    learner: LEARNER,
    exam_date: column('DATE', 'The date of the exam.'),
    outcome: column('VARCHAR', 'passed, not-passed or unsaid.'),
    scaled_score: column('DOUBLE', 'The score where it was said.'),
    answers: column('INTEGER', 'Answers before that day.'),
    ability: column(
      'DOUBLE',
      'Ability on that day over the exam’s plan, logits, before the link of `calibration.yaml`; null after too few answers.',
    ),
    ability_sd: column('DOUBLE', 'How uncertain that is, as a standard deviation.'),
    chance: column('DOUBLE', 'The chance of passing that readiness gave.'),
  },
};

export const TABLES = { attempts: ATTEMPTS, marks: MARKS, mock_exams: MOCK_EXAMS, outcomes: OUTCOMES } as const;
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES: readonly TableName[] = ['attempts', 'marks', 'mock_exams', 'outcomes'];

/** A table of a row a thing, before its rows go into files. */
export const createSql = (table: TableName, name: string): string =>
  `CREATE TABLE ${name} (${Object.entries(TABLES[table].columns)
    .map(([column, { type }]) => `${column} ${type}`)
    .join(', ')})`;
