import type { CorrectionSeen, LessonRead, OutcomeGiven } from '../../src/core/event/learner-event.ts';
import type { MockExam } from '../../src/core/mock-exam/mock-exam.ts';
import type { MockExamStep } from '../../src/core/mock-exam/mock-exam-step.ts';
import type { AnswerAttempt, DrillAttempt, ExposureAttempt, NewAttempt } from '../../src/core/session/attempt.ts';
import type { PracticeSession } from '../../src/core/session/practice-session.ts';
import { newestValue, type Register, standingNotes } from '../../src/record/merge/register-view.ts';
import type { Flag, FlagChange, RecordDump, Setting, SettingChange, SettingValue } from '../../src/record/record-store.ts';

type NewAnswer = Omit<AnswerAttempt, 'device' | 'seq'>;
type NewExposure = Omit<ExposureAttempt, 'device' | 'seq'>;

/** An answer that is right in every part; what a test is about is given over it. */
export const newAnswer = (id: string, over: Partial<NewAnswer> = {}): NewAnswer => ({
  id,
  type: 'answer',
  exam: 'aif-c01',
  task: '3.1',
  item: 'aif-c01/3.1/weekly-policies',
  revision: 'r1',
  family: 'aif-c01/3.1/weekly-policies',
  at: 1_800_000_000_000,
  zone: 60,
  mode: 'practice',
  session: 's1',
  kind: 'multiple-choice',
  objective: '3.1.1',
  level: 2,
  chance: 0.25,
  response: { kind: 'multiple-choice', option: 'o-retrieval' },
  marks: [{ start: 4, end: 21, pen: 'for' }],
  marking: 'open',
  pens: 1,
  score: { outcome: 'scored', earned: 1, total: 1 },
  marked: {
    score: 0.75,
    recall: 1,
    falseAlarms: 0.5,
    blanket: false,
    signals: [{ signal: 'changes-weekly', state: 'found', pen: 'right', weight: 2 }],
    decoys: [{ signal: 'large-own-data', taken: 0.5 }],
    noiseWords: 1,
    noiseUnits: 9,
    unit: 3.5,
  },
  cause: 'solid',
  confidence: 'sure',
  first: true,
  spent: 41_000,
  ...over,
});

export const newExposure = (id: string, over: Partial<NewExposure> = {}): NewExposure => ({
  id,
  type: 'exposure',
  exam: 'aif-c01',
  task: '3.1',
  item: 'aif-c01/3.1/weekly-policies',
  revision: 'r1',
  family: 'aif-c01/3.1/weekly-policies',
  at: 1_800_000_000_000,
  zone: 60,
  first: true,
  ...over,
});

/** The same under a device's name, as a store or a file holds it. */
export const stored = <A extends NewAttempt>(attempt: A, device: string, seq: number): A & { device: string; seq: number } => ({
  ...attempt,
  device,
  seq,
});

export const session = (id: string, over: Partial<PracticeSession> = {}): PracticeSession => ({
  id,
  exam: 'aif-c01',
  mode: 'practice',
  startedAt: 1_800_000_000_000,
  updatedAt: 1_800_000_000_000,
  seed: 7,
  settings: { marking: 'open', pens: 1 },
  items: ['aif-c01/3.1/weekly-policies', 'aif-c01/3.2/tone-of-voice'],
  at: 0,
  draft: { response: null, marks: [], confidence: null, spent: 0 },
  answers: {},
  ended: false,
  ...over,
});

/** Wall time of the tests, ms: later times come from wrong clocks. */
export const NOW = 1_900_000_000_000;

interface FlagParts {
  readonly exam: string;
  readonly starred: boolean;
  readonly note: string;
  readonly at: number;
  readonly device: string;
  /** Of what was written; else made of time and device. */
  readonly id: string;
}

const written = <V>(value: V, { id, at, device }: Pick<FlagParts, 'id' | 'at' | 'device'>): Register<V> => ({
  values: [{ id, value, at, device }],
  past: [],
});

/** Star and note as one device wrote them. */
export const flag = (item: string, over: Partial<FlagParts> = {}): Flag => {
  const { exam = 'aif-c01', starred = true, note = '', at = 1_800_000_000_000, device = 'd1' } = over;
  const by = { at, device, id: over.id ?? `${device}-${at}` };
  return { item, exam, star: written(starred, by), note: note === '' ? { values: [], past: [] } : written(note, by) };
};

/** What the learner does on this device. */
export const flagChange = (item: string, over: Partial<FlagChange> = {}): FlagChange => ({
  item,
  exam: 'aif-c01',
  starred: true,
  note: '',
  at: 1_800_000_000_000,
  ...over,
});

export const setting = (
  key: string,
  over: Partial<Pick<FlagParts, 'id' | 'at' | 'device'> & { value: SettingValue }> = {},
): Setting => {
  const { value = 1, at = 1_800_000_000_000, device = 'd1' } = over;
  return { key, ...written(value, { at, device, id: over.id ?? `${device}-${at}` }) };
};

export const settingChange = (key: string, over: Partial<SettingChange> = {}): SettingChange => ({
  key,
  value: 1,
  at: 1_800_000_000_000,
  ...over,
});

/** What screens show of a flag and of a setting. */
export const seen = ({ star, note }: Flag): readonly [starred: boolean, ...notes: readonly string[]] => [
  newestValue(star, NOW) ?? false,
  ...standingNotes(note).map(({ value }) => value),
];
export const chosen = (one: Setting): SettingValue | undefined => newestValue(one, NOW);

/** A mock exam of two questions, under way. */
export const mockExam = (id: string, over: Partial<MockExam> = {}): MockExam => ({
  id,
  exam: 'aif-c01',
  startedAt: 1_800_000_000_000,
  form: {
    size: 'quarter',
    domain: null,
    items: [
      { item: 'aif-c01/3.1/weekly-policies', family: 'aif-c01/3.1/weekly-policies', task: '3.1', domain: '3', scored: true },
      { item: 'aif-c01/3.2/tone-of-voice', family: 'aif-c01/3.2/tone-of-voice', task: '3.2', domain: '3', scored: false },
    ],
    shares: [{ domain: '3', wanted: 2, got: 2, scored: 1, repeats: 0 }],
    seconds: 166,
  },
  rules: { extra: 'none', pauses: false, marking: 'open', pens: 1, confidence: true },
  seed: 7,
  holder: 'page-1',
  updatedAt: 1_800_000_000_000,
  endedAt: null,
  graded: false,
  ...over,
});

export const mockExamStep = (id: string, n: number, over: Partial<MockExamStep> = {}): MockExamStep => ({
  id,
  sitting: 'm1',
  exam: 'aif-c01',
  n,
  at: 1_800_000_000_000 + n * 1000,
  event: { type: 'flag', item: 'aif-c01/3.1/weekly-policies', on: n % 2 === 1 },
  ...over,
});

type NewDrill = Omit<DrillAttempt, 'device' | 'seq'>;

export const newDrill = (id: string, over: Partial<NewDrill> = {}): NewDrill => ({
  id,
  type: 'drill',
  exam: 'aif-c01',
  task: '3.1',
  item: 'aif-c01/3.1/weekly-policies',
  revision: 'r1',
  family: 'aif-c01/3.1/weekly-policies',
  at: 1_800_000_000_000,
  zone: 60,
  session: 'drill-1',
  signal: 'changes-weekly',
  role: 'signal',
  span: 0,
  choice: 'rag',
  right: true,
  spent: 4000,
  ...over,
});

export const lessonRead = (id: string, over: Partial<LessonRead> = {}): LessonRead => ({
  ...{ id, type: 'lesson-read', exam: 'aif-c01', lesson: 'prompting', at: 1_800_000_000_000, zone: 60, device: 'd1' },
  ...over,
});

export const outcomeGiven = (id: string, over: Partial<OutcomeGiven> = {}): OutcomeGiven => ({
  ...{ id, type: 'outcome', exam: 'aif-c01', date: '2026-12-11', outcome: 'passed', score: null },
  ...{ at: 1_800_000_000_000, zone: 60, device: 'd1' },
  ...over,
});

export const correctionSeen = (id: string, over: Partial<CorrectionSeen> = {}): CorrectionSeen => ({
  ...{ id, type: 'correction-seen', exam: 'aif-c01', item: 'aif-c01/1.1/labeled-dataset', date: '2026-12-11' },
  ...{ at: 1_800_000_000_000, zone: 60, device: 'd1' },
  ...over,
});

export const dump = (over: Partial<RecordDump> = {}): RecordDump => ({
  attempts: [],
  events: [],
  flags: [],
  sessions: [],
  settings: [],
  sittings: [],
  steps: [],
  ...over,
});
