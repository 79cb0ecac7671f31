import type { Level } from '../../core/item/item.ts';
import type { Result } from '../../core/result.ts';
import type { Score } from '../../core/score/score.ts';
import type { AnswerAttempt, Attempt, DrillAttempt, ExposureAttempt, Mode } from '../../core/session/attempt.ts';
import type { Draft, PracticeSession, PracticeSettings } from '../../core/session/practice-session.ts';
import type { Cause } from '../../core/signal/cause.ts';
import type { MarkingResult } from '../../core/signal/marking-result.ts';
import type { PenVerdict, SignalState } from '../../core/signal/signal-score.ts';
import type { Register, Written } from '../merge/register-view.ts';
import type { Flag, RecordCounts, RecordDump, Setting, SettingValue } from '../record-store.ts';
import { learnerEvent } from './parse-event.ts';
import {
  confidence,
  id,
  index,
  kind,
  marking,
  marks,
  numberFrom,
  pens,
  response,
  share,
  text,
  wholeFrom,
  yes,
  zone,
} from './parse-fields.ts';
import {
  type Check,
  enumeration,
  is,
  leaf,
  list,
  literal,
  map,
  nullable,
  object,
  optional,
  parse,
  refine,
  union,
} from './parse-kit.ts';
import { mockExam, mockExamStep } from './parse-mock-exam.ts';

const score = union<'outcome', Score>('outcome', {
  unanswered: object({ outcome: is('unanswered') }),
  malformed: object({ outcome: is('malformed'), reason: text }),
  scored: object({ outcome: is('scored'), earned: literal(0, 1), total: literal(1) }),
});

const marked = object<MarkingResult>({
  score: share,
  recall: nullable(share),
  falseAlarms: numberFrom(0),
  blanket: yes,
  signals: list(
    object<MarkingResult['signals'][number]>({
      signal: id,
      state: enumeration<SignalState>({ found: 1, clipped: 1, missed: 1 }),
      pen: nullable(enumeration<PenVerdict>({ right: 1, wrong: 1 })),
      eitherPen: optional(yes),
      weight: numberFrom(0),
    }),
  ),
  decoys: list(object<MarkingResult['decoys'][number]>({ signal: nullable(id), taken: share })),
  noiseWords: index,
  noiseUnits: index,
  otherWords: optional(index),
  unit: numberFrom(0),
});

const base = {
  id,
  exam: id,
  task: id,
  item: id,
  revision: id,
  family: id,
  at: index,
  zone,
  device: id,
  seq: wholeFrom(1),
};

const answer = refine(
  object<AnswerAttempt>({
    ...base,
    type: is('answer'),
    first: yes,
    mode: enumeration<Mode>({ practice: 1, mock: 1, review: 1 }),
    session: id,
    kind,
    objective: id,
    level: literal<Level>(1, 2, 3),
    chance: share,
    response,
    marks,
    marking,
    pens,
    score,
    marked: nullable(marked),
    cause: enumeration<Cause>({
      solid: 1,
      lucky: 1,
      unanswered: 1,
      baited: 1,
      misapplied: 1,
      unseen: 1,
      known: 1,
      'not-known': 1,
    }),
    confidence,
    spent: numberFrom(0),
    assignment: optional(id),
  }),
  ({ kind, response: { kind: answered } }) =>
    kind === answered ? undefined : { at: '.response.kind', why: `expected "${kind}", found "${answered}"` },
);

const attempt = union<'type', Attempt>('type', {
  answer,
  exposure: object<ExposureAttempt>({ ...base, type: is('exposure'), first: yes }),
  drill: object<DrillAttempt>({
    ...base,
    type: is('drill'),
    session: id,
    signal: id,
    role: enumeration<DrillAttempt['role']>({ signal: 1, decoy: 1 }),
    span: index,
    choice: nullable(id),
    right: yes,
    spent: numberFrom(0),
  }),
});

const session = object<PracticeSession>({
  id,
  exam: id,
  mode: enumeration<PracticeSession['mode']>({ practice: 1, review: 1 }),
  startedAt: index,
  updatedAt: index,
  seed: leaf('a number', Number.isFinite),
  settings: object<PracticeSettings>({ marking, pens }),
  items: list(id),
  at: index,
  draft: object<Draft>({ response: nullable(response), marks, confidence, struck: optional(list(id)), spent: numberFrom(0) }),
  answers: map(id),
  ended: yes,
  assignment: optional(id),
});

const register = <V>(value: Check<V>) => ({
  values: list(object<Written<V>>({ id, value, at: index, device: id })),
  past: list(id),
});

const flag = object<Flag>({
  item: id,
  exam: id,
  star: object<Register<boolean>>(register(yes)),
  note: object<Register<string>>(register(text)),
});

const setting = object<Setting>({
  key: id,
  ...register(
    leaf<SettingValue>(
      'a text, a number or true or false',
      (v) => ['string', 'boolean'].includes(typeof v) || Number.isFinite(v),
    ),
  ),
});

/** What a row of each kind must look like. */
const checks: { readonly [K in Table]: Check<RecordDump[K][number]> } = {
  attempts: attempt,
  events: learnerEvent,
  flags: flag,
  sessions: session,
  settings: setting,
  sittings: mockExam,
  steps: mockExamStep,
};

/** The kinds of row, in the order a backup holds them. */
export type Table = keyof RecordCounts;
export type RowOf<K extends Table> = RecordDump[K][number];
export const TABLES: readonly Table[] = ['attempts', 'events', 'flags', 'sessions', 'settings', 'sittings', 'steps'];

/**
 * A row from a database or a file, or the path of its first fault: `attempts[3].marks[0].end: expected a whole number from 0,
 * found -1`. Kinds are closed: an unknown one is a fault. Fields that are not known are kept as they are (a newer minor version
 * may have added them, and an export must not lose them), if they are plain JSON of at most 32 levels; `__proto__` is refused.
 * @param where what the path begins with: `attempts[3]`
 */
export const parseRow = <K extends Table>(table: K, value: unknown, where: string): Result<RowOf<K>, string> =>
  parse<RowOf<K>>(checks[table], value, where);
