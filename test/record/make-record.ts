import type { LearnerEvent } from '../../src/core/event/learner-event.ts';
import { KINDS, type Kind, type Level } from '../../src/core/item/item.ts';
import type { Response } from '../../src/core/item/response.ts';
import type { MockExam } from '../../src/core/mock-exam/mock-exam.ts';
import type { MockExamEvent, MockExamStep } from '../../src/core/mock-exam/mock-exam-step.ts';
import { type AnswerAttempt, type Attempt, CONFIDENCES, MODES } from '../../src/core/session/attempt.ts';
import type { PracticeSession } from '../../src/core/session/practice-session.ts';
import type { Cause } from '../../src/core/signal/cause.ts';
import type { Flag, RecordDump, Setting } from '../../src/record/record-store.ts';
import { flag, setting } from './rows.ts';

/** A seeded stream of numbers 0..1 (mulberry32). */
const stream = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

const PHONE = '5a1c7a34-8b0e-4f0a-9c55-1f2e3d4c5b6a';
export const LAPTOP = '0e9d8c7b-6a5f-4e3d-8c2b-1a0f9e8d7c6b';
const START = Date.UTC(2026, 10, 2, 18, 30);
const ITEMS: Readonly<Record<Kind, readonly string[]>> = {
  'multiple-choice': [
    'aif-c01/3.1/weekly-policies',
    'aif-c01/3.1/weekly-policies-flipped',
    'aif-c01/2.2/tone-of-voice',
    'aip-c01/1.4/cited-answers',
  ],
  'multiple-response': ['aif-c01/4.1/two-guardrails', 'aip-c01/1.5/hybrid-search'],
  'true-false': ['tea-101/1.1/white-tea'],
  ordering: ['aif-c01/3.3/fine-tuning-steps'],
  matching: ['aif-c01/1.1/terms'],
};
const SIGNALS = ['changes-weekly', 'must-cite-source', 'same-format-always'];
const DECOYS = ['large-own-data', 'latest-model'];

/** A learner's record of some weeks on two devices: 40 attempts of every kind, notes, settings, an ended session and one under way. */
export const makeRecord = (seed: number): RecordDump => {
  const next = stream(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  const pick = <T>(all: readonly T[]): T => all[whole(all.length)] as T;
  const hex = (digits: number): string => Array.from({ length: digits }, () => whole(16).toString(16)).join('');
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  const option = (): string => `o${hex(6)}`;

  const responses: { readonly [K in Kind]: () => Response } = {
    'multiple-choice': () => ({ kind: 'multiple-choice', option: next() < 0.05 ? null : option() }),
    'multiple-response': () => ({ kind: 'multiple-response', options: [option(), option()] }),
    'true-false': () => ({ kind: 'true-false', option: option() }),
    ordering: () => ({ kind: 'ordering', order: [option(), option(), option()] }),
    matching: () => ({ kind: 'matching', pairs: { [option()]: option(), [option()]: option(), [option()]: option() } }),
  };

  const marking = (): Pick<AnswerAttempt, 'marks' | 'marking' | 'pens' | 'marked'> => {
    if (next() < 0.2) return { marks: [], marking: 'off', pens: 1, marked: null };
    const signals = SIGNALS.map((signal, i) => ({
      signal,
      state: pick(['found', 'clipped', 'missed'] as const),
      pen: pick(['right', 'wrong', null] as const),
      weight: i === 0 ? 2 : 1,
    }));
    const recall =
      signals.reduce((sum, { state, weight }) => sum + (state === 'found' ? weight : state === 'clipped' ? weight / 2 : 0), 0) /
      4;
    const taken = DECOYS.map((signal) => ({ signal, taken: pick([0, 0, 0.5, 1]) }));
    const falseAlarms = taken.reduce((sum, each) => sum + each.taken, 0);
    const marks = [
      { start: 4 + whole(9), end: 21 + whole(9), pen: 'for' as const },
      { start: 60, end: 71 + whole(30), pen: pick(['for', 'against'] as const) },
    ];
    const score = Math.max(0, recall - falseAlarms / 3);
    const counted = {
      score,
      recall,
      falseAlarms,
      blanket: false,
      noiseWords: whole(4),
      noiseUnits: 4 + whole(9),
      unit: 3 + whole(3) / 3,
    };
    const decoys = next() < 0.3 ? [...taken, { signal: null, taken: 0 }] : taken;
    return {
      marks,
      marking: pick(['guided', 'open'] as const),
      pens: pick([1, 2] as const),
      marked: { ...counted, signals, decoys },
    };
  };

  const seen = new Set<string>();
  const count = new Map<string, number>();
  const sessions = Array.from({ length: 4 }, uuid);
  const attempts = Array.from({ length: 40 }, (_, i): Attempt => {
    const kind = KINDS[i % 3 === 0 ? (i / 3) % KINDS.length : 0] ?? 'multiple-choice';
    const item = pick(ITEMS[kind]);
    const [exam = '', task = ''] = item.split('/');
    const device = i % 4 === 3 ? PHONE : LAPTOP;
    const seq = (count.get(device) ?? 0) + 1;
    count.set(device, seq);
    const family = item.replace('-flipped', '');
    const first = !seen.has(family);
    seen.add(family);
    // Clocks stutter, and one ran back two hours.
    const at = START + i * 11 * 3_600_000 + whole(3_600_000) - (i === 20 ? 7_200_000 : 0);
    const base = { id: uuid(), exam, task, item, revision: hex(10), family, at, zone: i < 30 ? 60 : -300, device, seq, first };
    if (i % 10 === 9) return { ...base, type: 'exposure' };
    const outcome = i === 16 ? 'malformed' : next() < 0.08 ? 'unanswered' : 'scored';
    const score: AnswerAttempt['score'] =
      outcome === 'scored'
        ? { outcome, earned: pick([0, 1, 1] as const), total: 1 }
        : outcome === 'malformed'
          ? { outcome, reason: 'an option that is not in the question' }
          : { outcome };
    const marks =
      kind === 'ordering' || kind === 'matching'
        ? { marks: [], marking: 'off' as const, pens: 1 as const, marked: null }
        : marking();
    const right = score.outcome === 'scored' && score.earned === 1;
    const causes: readonly Cause[] =
      score.outcome === 'unanswered'
        ? ['unanswered']
        : marks.marked === null
          ? [right ? 'known' : 'not-known']
          : right
            ? ['solid', 'lucky']
            : ['baited', 'misapplied', 'unseen'];
    return {
      ...base,
      type: 'answer',
      mode: MODES[i % 7 === 6 ? 1 : i % 5 === 4 ? 2 : 0] ?? 'practice',
      session: pick(sessions),
      kind,
      objective: `${task}.${1 + whole(3)}`,
      level: pick([1, 2, 3] as readonly Level[]),
      chance: kind === 'multiple-response' ? 0.1 : kind === 'multiple-choice' ? 0.25 : 1 / 6,
      response: responses[kind](),
      ...marks,
      score,
      cause: pick(causes),
      confidence: next() < 0.3 ? null : pick(CONFIDENCES),
      spent: 8000 + whole(90_000) + (i % 6 === 0 ? 0.5 : 0),
    };
  });

  const [first = '', , third = ''] = ITEMS['multiple-choice'];
  const written = { at: START + 5, device: PHONE, id: uuid() };
  const both = flag(third, { ...written, id: uuid(), note: 'Read the last sentence first.' });
  const flags: readonly Flag[] = [
    flag(first, { ...written, note: 'Freshness, not size!\n„Zwei Terabyte“ is the decoy 🎣' }),
    flag(ITEMS['matching'][0] ?? '', {
      ...{ starred: false, note: '=1+1 <b>not bold</b> \u0000 \ud83d', at: START + 9, device: LAPTOP, id: uuid() },
    }),
    flag(ITEMS['multiple-response'][1] ?? '', { exam: 'aip-c01', at: START + 7, device: LAPTOP, id: uuid() }),
    // Two notes side by side, and two that were replaced, one of them by an older version.
    {
      ...both,
      note: {
        values: [...both.note.values, { id: uuid(), value: 'Count the steps.', at: START + 6, device: LAPTOP }].sort((a, b) =>
          a.id < b.id ? -1 : 1,
        ),
        past: [uuid(), `v3 ${START} ${LAPTOP}`],
      },
    },
  ];
  const settings: readonly Setting[] = [
    setting('practice.pens', { value: 2, at: START + 1, device: LAPTOP, id: uuid() }),
    setting('practice.marking', { value: 'open', at: START + 2, device: PHONE, id: uuid() }),
    setting('help.seen', { value: true, at: START, device: PHONE, id: uuid() }),
    setting('exam.date', { value: '2026-12-11', at: START + 3, device: LAPTOP, id: uuid() }),
  ];
  const session = (id: string, over: Partial<PracticeSession>): PracticeSession => ({
    id,
    exam: 'aif-c01',
    mode: 'practice',
    startedAt: START,
    updatedAt: START + 1000,
    seed: whole(2 ** 32),
    settings: { marking: 'guided', pens: 1 },
    items: ITEMS['multiple-choice'].slice(0, 3),
    at: 2,
    draft: { response: null, marks: [], confidence: null, spent: 0 },
    answers: Object.fromEntries(ITEMS['multiple-choice'].slice(0, 2).map((item) => [item, uuid()])),
    ended: true,
    ...over,
  });
  const draft = {
    response: responses.ordering(),
    marks: [{ start: 1, end: 9, pen: 'for' as const }],
    confidence: 'unsure' as const,
    spent: 12_345,
  };
  const under = {
    mode: 'review' as const,
    updatedAt: START + 9_000_000,
    settings: { marking: 'open', pens: 2 } as const,
    at: 1,
    draft,
    ended: false,
  };
  const drills = Array.from({ length: 3 }, (_, i): Attempt => {
    const seq = (count.get(LAPTOP) ?? 0) + 1;
    count.set(LAPTOP, seq);
    const item = ITEMS['multiple-choice'][i] ?? '';
    return {
      ...{ id: uuid(), type: 'drill', exam: 'aif-c01', task: '3.1', item, revision: hex(10), family: item, zone: 60 },
      ...{ at: START + (500 + i) * 3_600_000, device: LAPTOP, seq, session: sessions[3] ?? '', spent: 4000 + whole(9000) },
      ...{ signal: pick(SIGNALS), role: 'signal', span: i, choice: i === 0 ? null : 'rag', right: i !== 0 },
    };
  });
  const mockExams = [uuid(), uuid()].map((id, i): MockExam => {
    const items = ITEMS['multiple-choice'].slice(0, 3);
    return {
      ...{ id, exam: 'aif-c01', startedAt: START + i * 86_400_000, seed: whole(2 ** 32), holder: uuid() },
      form: {
        ...{ size: i === 0 ? 'quarter' : 'domain', domain: i === 0 ? null : '3', seconds: 249 },
        items: items.map((item, n) => ({ item, family: item, task: '3.1', domain: '3', scored: n > 0 })),
        shares: [{ domain: '3', wanted: 4, got: 3, scored: 2, repeats: 1 }],
      },
      rules: { extra: '25%', pauses: i === 1, marking: 'open', pens: 2, confidence: true },
      ...{ updatedAt: START + i * 86_400_000 + 200_000, endedAt: i === 0 ? START + 200_000 : null, graded: i === 0 },
    };
  });
  const item = ITEMS['multiple-choice'][0] ?? '';
  const events: readonly MockExamEvent[] = [
    { type: 'show', item },
    { type: 'respond', item, response: responses['multiple-choice']() },
    { type: 'strike', item, option: option(), on: true },
    { type: 'flag', item, on: true },
    { type: 'mark', item, mark: { start: 3, end: 9, pen: 'against' } },
    { type: 'unmark', item, start: 3, end: 5 },
    { type: 'clear-marks', item },
    { type: 'confidence', item, confidence: 'sure' },
    { type: 'show', item: null },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'clock', by: -7_200_000 },
    { type: 'submit', by: 'learner' },
  ];
  const steps = mockExams.flatMap(({ id, exam, startedAt }) =>
    events.map((event, i): MockExamStep => ({ id: uuid(), sitting: id, exam, n: i + 1, at: startedAt + i * 9000, event })),
  );
  const saidOn = (i: number) => ({
    id: uuid(),
    exam: 'aif-c01',
    at: START + i * 86_400_000,
    zone: 60,
    device: i === 1 ? PHONE : LAPTOP,
  });
  const told: readonly LearnerEvent[] = [
    { ...saidOn(0), type: 'lesson-read', lesson: 'knowledge-bases' },
    { ...saidOn(1), type: 'lesson-read', lesson: 'prompting' },
    { ...saidOn(2), type: 'outcome', date: '2026-11-30', outcome: 'not-passed', score: 655 },
    { ...saidOn(3), type: 'outcome', date: '2026-12-11', outcome: 'passed', score: null },
  ];
  return {
    attempts: [...attempts, ...drills],
    events: told,
    flags,
    settings,
    sessions: [session(sessions[0] ?? '', {}), session(sessions[1] ?? '', under)],
    sittings: mockExams,
    steps,
  };
};
