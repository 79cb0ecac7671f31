import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerKey } from '../../../src/core/session/answer-key.ts';
import type { PracticeEvent } from '../../../src/core/session/practice-event.ts';
import type { PracticeSession, PracticeSettings } from '../../../src/core/session/practice-session.ts';
import { newPractice, reducePractice } from '../../../src/core/session/reduce-practice.ts';
import { randomCases } from '../../figures.ts';

const start = (items: string[] = ['one', 'two', 'three'], settings: PracticeSettings = { marking: 'open', pens: 2 }) =>
  newPractice({ id: 's', exam: 'aif-c01', now: 1000, seed: 7, settings, items });
const run = (session: PracticeSession, ...events: PracticeEvent[]) =>
  events.reduce((state, event, n) => reducePractice(state, event, 2000 + n), session);
const mark = (from: number, to: number, pen: 'for' | 'against' = 'for'): PracticeEvent => ({
  type: 'mark',
  mark: { start: from, end: to, pen },
});
const respond: PracticeEvent = { type: 'respond', response: { kind: 'multiple-choice', option: 'a' } };
const answered = (item: string): PracticeEvent => ({ type: 'answered', item, attempt: `attempt-${item}` });
const EMPTY = { response: null, marks: [], confidence: null, spent: 0 };

describe('a new practice', () => {
  it('shows its first question, with nothing done; an item named twice comes once', () => {
    expect(start(['a', 'b', 'a'])).toMatchObject({
      items: ['a', 'b'],
      at: 0,
      draft: EMPTY,
      answers: {},
      ended: false,
      updatedAt: 1000,
    });
  });
});

describe('the draft', () => {
  it('collects marks, response, confidence and time', () => {
    const { draft, updatedAt } = run(
      start(),
      mark(0, 5),
      mark(8, 9, 'against'),
      respond,
      { type: 'confidence', confidence: 'sure' },
      { type: 'spent', ms: 400 },
      { type: 'spent', ms: 100 },
    );
    expect(draft).toEqual({
      response: { kind: 'multiple-choice', option: 'a' },
      marks: [
        { start: 0, end: 5, pen: 'for' },
        { start: 8, end: 9, pen: 'against' },
      ],
      confidence: 'sure',
      spent: 500,
    });
    expect(updatedAt).toBe(2005);
  });

  it('drops marks that a later one covers wholly, for they can never count again', () => {
    expect(run(start(), mark(2, 4), mark(3, 6), mark(2, 5, 'against')).draft.marks).toEqual([
      { start: 3, end: 6, pen: 'for' },
      { start: 2, end: 5, pen: 'against' },
    ]);
  });

  it('has one mark where a stretch is marked again and again', () => {
    expect(run(start(), mark(2, 4), mark(2, 4, 'against'), mark(2, 4)).draft.marks).toEqual([{ start: 2, end: 4, pen: 'for' }]);
  });

  it('loses the marks on a stretch, cut where they reach beyond it', () => {
    const marked = run(start(), mark(0, 10), mark(12, 14, 'against'), mark(20, 30));
    expect(run(marked, { type: 'unmark', start: 5, end: 22 }).draft.marks).toEqual([
      { start: 0, end: 5, pen: 'for' },
      { start: 22, end: 30, pen: 'for' },
    ]);
    expect(run(marked, { type: 'unmark', start: 3, end: 4 }).draft.marks).toHaveLength(4);
    expect(run(marked, { type: 'clear-marks' }).draft.marks).toEqual([]);
  });

  it('stays after the answer, so that feedback can be shown, and is emptied by a move', () => {
    const done = run(start(), mark(0, 5), respond, answered('one'));
    expect(done).toMatchObject({
      answers: { one: 'attempt-one' },
      draft: { marks: [{ start: 0 }], response: { option: 'a' } },
      at: 0,
    });
    expect(run(done, { type: 'next' })).toMatchObject({ at: 1, draft: EMPTY });
    expect(run(done, { type: 'go', at: 2 })).toMatchObject({ at: 2, draft: EMPTY, answers: { one: 'attempt-one' } });
  });
});

describe('an event that cannot be', () => {
  const unchanged = (session: PracticeSession, ...events: PracticeEvent[]) => {
    for (const event of events) expect(reducePractice(session, event, 9000), JSON.stringify(event)).toBe(session);
  };
  const edits: PracticeEvent[] = [
    mark(0, 5),
    { type: 'unmark', start: 0, end: 5 },
    { type: 'clear-marks' },
    respond,
    { type: 'confidence', confidence: 'sure' },
    { type: 'spent', ms: 5 },
  ];

  it('changes nothing after the answer, also when the question is looked at again', () => {
    const done = run(start(), mark(0, 5), respond, answered('one'));
    unchanged(done, ...edits, answered('one'), answered('two'));
    unchanged(run(done, { type: 'next' }, { type: 'go', at: 0 }), ...edits, answered('one'));
  });

  it('changes nothing after the end', () => {
    unchanged(
      run(start(), respond, { type: 'end' }),
      ...edits,
      answered('one'),
      { type: 'next' },
      { type: 'go', at: 1 },
      { type: 'end' },
    );
  });

  it('changes nothing: a move out of range or to where one is, an answer to another question, an attempt without id', () => {
    const ats = [-1, 0, 3, 0.5, Number.NaN, Infinity];
    unchanged(start(), ...ats.map((at): PracticeEvent => ({ type: 'go', at })));
    unchanged(run(start(), { type: 'go', at: 2 }), { type: 'next' });
    unchanged(start(), answered('two'), answered('four'), { type: 'answered', item: 'one', attempt: '' });
  });

  it('changes nothing: an empty mark, nothing to unmark, no time spent', () => {
    unchanged(start(), mark(5, 5), mark(6, 5), mark(-1, 5), mark(0.5, 2), mark(0, Number.NaN), { type: 'clear-marks' });
    unchanged(
      run(start(), mark(4, 5)),
      { type: 'unmark', start: 5, end: 9 },
      { type: 'unmark', start: 0, end: 4 },
      { type: 'unmark', start: 3, end: 3 },
    );
    unchanged(
      start(),
      { type: 'spent', ms: 0 },
      { type: 'spent', ms: -5 },
      { type: 'spent', ms: Number.NaN },
      { type: 'spent', ms: Infinity },
    );
  });

  it('changes nothing: a mark where marking is off, anything in a practice without questions but its end', () => {
    unchanged(start(['one'], { marking: 'off', pens: 1 }), mark(0, 5));
    unchanged(start([]), ...edits, answered('one'), { type: 'next' }, { type: 'go', at: 0 });
    expect(run(start([]), { type: 'end' }).ended).toBe(true);
  });
});

describe('a question put off', () => {
  const skip: PracticeEvent = { type: 'skip' };

  it('comes at the end, with an empty draft, and the next one takes its place', () => {
    const skipped = run(start(), answered('one'), { type: 'next' }, mark(0, 5), respond, skip);
    expect(skipped).toMatchObject({ items: ['one', 'three', 'two'], at: 1, draft: EMPTY, answers: { one: 'attempt-one' } });
    expect(run(skipped, answered('three'), { type: 'next' }, answered('two')).answers).toEqual({
      one: 'attempt-one',
      three: 'attempt-three',
      two: 'attempt-two',
    });
  });

  it('stays where it is the last one, where it was answered, and where it comes again anyway', () => {
    const twice: PracticeSession = { ...start(), items: ['one', 'two', 'one'] };
    for (const session of [
      run(start(), { type: 'go', at: 2 }),
      run(start(), answered('one')),
      twice,
      run(start(), { type: 'end' }),
    ])
      expect(reducePractice(session, skip, 9000)).toBe(session);
  });
});

describe('an option struck out', () => {
  const strike = (option: string, on = true): PracticeEvent => ({ type: 'strike', option, on });

  it('is kept in the draft once, until it is taken back or the question goes', () => {
    const struck = run(start(), strike('a'), strike('b'), strike('a'));
    expect(struck.draft.struck).toEqual(['b', 'a']);
    expect(run(struck, strike('b', false)).draft.struck).toEqual(['a']);
    expect(run(struck, { type: 'skip' }).draft).toEqual(EMPTY);
  });

  it('changes nothing after the answer', () => {
    const done = run(start(), answered('one'));
    expect(reducePractice(done, strike('a'), 9000)).toBe(done);
  });
});

describe('a review', () => {
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const review = (items: string[]): PracticeSession => ({ ...start(items), mode: 'review' });
  const again: PracticeEvent = { type: 'again', after: 6 };

  it('has a missed question come again after six others, and keeps both answers', () => {
    const missed = run(review(seven), answered('a'), again);
    expect(missed.items).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'a', 'h']);
    const back = run(missed, { type: 'go', at: 7 }, { type: 'answered', item: 'a', attempt: 'second' });
    expect(back.answers).toEqual({ a: 'attempt-a', 'a#2': 'second' });
  });

  it('leaves it where fewer than six others are left, before the answer, when it comes anyway, and in a practice', () => {
    for (const session of [
      run(review(seven), { type: 'go', at: 3 }, answered('d')),
      review(seven),
      run(review(seven), answered('a'), again),
      run(start(seven), answered('a')),
    ])
      expect(reducePractice(session, again, 9000)).toBe(session);
  });
});

describe('the time of the last change', () => {
  it('never goes back when the clock does', () => {
    expect(reducePractice(start(), respond, 500).updatedAt).toBe(1000);
  });
});

const ITEMS = ['one', 'two', 'three', 'constructor'];
const offset = fc.integer({ min: -2, max: 30 });
const pen = fc.constantFrom('for' as const, 'against' as const);
const event: fc.Arbitrary<PracticeEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('mark' as const), mark: fc.record({ start: offset, end: offset, pen }) }),
  },
  fc.record({ type: fc.constant('unmark' as const), start: offset, end: offset }),
  fc.constant<PracticeEvent>({ type: 'clear-marks' }),
  fc.constant<PracticeEvent>(respond),
  fc.constant<PracticeEvent>({ type: 'confidence', confidence: 'unsure' }),
  fc.record({ type: fc.constant('spent' as const), ms: fc.double() }),
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      item: fc.constantFrom(...ITEMS, 'stranger', '__proto__'),
      attempt: fc.uuid(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('go' as const), at: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.double()) }),
  },
  { weight: 2, arbitrary: fc.constant<PracticeEvent>({ type: 'next' }) },
  { weight: 2, arbitrary: fc.constant<PracticeEvent>({ type: 'skip' }) },
  fc.record({ type: fc.constant('strike' as const), option: fc.constantFrom('a', 'b'), on: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('again' as const), after: fc.integer({ min: -1, max: 4 }) }) },
);
const end: fc.Arbitrary<PracticeEvent> = fc.constant({ type: 'end' });

it('time that no number can hold is not added', () => {
  const [most, more] = [1.7976931215417571e308, 1.3320558657996416e300];
  expect(run(start(), { type: 'spent', ms: most }, { type: 'spent', ms: more }).draft.spent).toBe(most);
});

describe('any events in any order', () => {
  it('never lead to a wrong state', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...ITEMS)),
        fc.constantFrom('off' as const, 'guided' as const, 'open' as const),
        fc.array(fc.oneof({ weight: 30, arbitrary: event }, end), { maxLength: 60 }),
        fc.infiniteStream(fc.nat(5000)),
        fc.constantFrom('practice' as const, 'review' as const),
        (items, marking, events, clock, mode) => {
          let state: PracticeSession = { ...start(items, { marking, pens: 2 }), mode };
          for (const one of events) {
            const before = state;
            state = reducePractice(before, one, clock.next().value);

            expect(state.at >= 0 && (state.at < state.items.length || items.length === 0)).toBe(true);
            const keys = state.items.map((_, at) => answerKey({ items: state.items, at }));
            expect(new Set(keys).size).toBe(keys.length);
            expect(keys).toEqual(expect.arrayContaining(Object.keys(state.answers)));
            // Only a review has a question come again; nothing is lost, and what is behind keeps its order.
            if (one.type !== 'skip' && mode === 'practice') expect(state.items).toBe(before.items);
            expect(new Set(state.items)).toEqual(new Set(items));
            const settled = before.at + (one.type === 'skip' ? 0 : 1);
            expect(state.items.slice(0, settled)).toEqual(before.items.slice(0, settled));
            expect(state.updatedAt).toBeGreaterThanOrEqual(before.updatedAt);
            expect(Number.isFinite(state.draft.spent) && state.draft.spent >= 0).toBe(true);
            expect(state.draft.marks.every((m) => m.start >= 0 && m.start < m.end)).toBe(true);
            if (marking === 'off') expect(state.draft.marks).toEqual([]);
            if (state.at !== before.at) expect(state.draft).toEqual(EMPTY);
            else if (state.draft !== before.draft) expect(Object.hasOwn(before.answers, answerKey(before))).toBe(false);
            for (const [item, attempt] of Object.entries(before.answers)) expect(state.answers[item]).toBe(attempt);
            if (before.ended) expect(state).toBe(before);
          }
        },
      ),
      { numRuns: randomCases(500) },
    );
  });

  it('leave the marks that scoring would see: a word has the pen of the last event that touched it, none once unmarked', () => {
    const whole = fc.nat(20).chain((a) => fc.record({ start: fc.constant(a), end: fc.integer({ min: a + 1, max: 24 }) }));
    const step = fc.oneof(
      fc.record({
        type: fc.constant('mark' as const),
        mark: fc.tuple(whole, pen).map(([stretch, pen]) => ({ ...stretch, pen })),
      }),
      whole.map((stretch) => ({ type: 'unmark' as const, ...stretch })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const expected: (string | undefined)[] = Array.from({ length: 25 });
        for (const one of steps) {
          const [from, to, pen] =
            one.type === 'mark' ? [one.mark.start, one.mark.end, one.mark.pen] : [one.start, one.end, undefined];
          expected.fill(pen, from, to);
        }
        const { marks } = run(start(), ...steps).draft;
        expect(expected.map((_, at) => marks.findLast((m) => m.start <= at && at < m.end)?.pen)).toEqual(expected);
      }),
      { numRuns: randomCases(500) },
    );
  });
});
