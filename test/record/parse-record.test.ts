import { describe, expect, it } from 'vitest';
import { parseRow } from '../../src/record/parse/parse-record.ts';
import { correctionSeen, flag, lessonRead, newAnswer, newExposure, outcomeGiven, session, setting, stored } from './rows.ts';

const answer = stored(newAnswer('a'), 'd', 1);

/** What the parser says of an answer with something else in one place. */
const said = (over: object): string => {
  const read = parseRow('attempts', { ...answer, ...over }, 'attempts[3]');
  return read.ok ? 'fits' : read.error;
};

describe('a row that fits', () => {
  it('comes back as the very object it was', () => {
    for (const [table, row] of [
      ['attempts', answer],
      ['attempts', stored(newExposure('a'), 'd', 1)],
      ['events', lessonRead('e')],
      ['events', outcomeGiven('e', { score: 700 })],
      ['events', correctionSeen('e')],
      ['flags', flag('i')],
      ['sessions', session('s')],
      ['settings', setting('k')],
    ] as const) {
      const read = parseRow(table, row, 'row');
      expect(read.ok && read.value).toBe(row);
    }
  });

  it('may be of any kind of response, score and marking', () => {
    for (const response of [
      { kind: 'multiple-choice', option: null },
      { kind: 'multiple-response', options: ['a', 'b'] },
      { kind: 'ordering', order: [] },
      { kind: 'matching', pairs: { p1: 'o1', constructor: 'o2' } },
    ]) {
      expect(said({ kind: response.kind, response })).toBe('fits');
    }
    expect(said({ score: { outcome: 'unanswered' } })).toBe('fits');
    expect(said({ score: { outcome: 'malformed', reason: '' } })).toBe('fits');
    expect(said({ marked: null, confidence: null, marks: [], chance: 0 })).toBe('fits');
  });

  it('keeps unknown fields', () => {
    const row = { ...answer, mood: { deep: [1, { er: null }] } };
    const read = parseRow('attempts', row, 'row');
    expect(read.ok && read.value).toEqual(row);
  });

  it('may have sums that end a hair above 1', () => {
    expect(said({ marked: { ...answer.marked, score: 1 + 1e-12 } })).toBe('fits');
  });
});

describe('an event that does not fit', () => {
  it('is refused with the path of the fault', () => {
    const told = (over: object): string => {
      const read = parseRow('events', { ...outcomeGiven('e'), ...over }, 'events[1]');
      return read.ok ? 'fits' : read.error;
    };
    expect(told({ date: '11.12.2026' })).toBe('events[1].date: expected a date (YYYY-MM-DD), found "11.12.2026"');
    expect(told({ date: 20_261_211 })).toContain('.date: expected a date');
    expect(told({ outcome: 'failed' })).toContain('.outcome: expected one of passed, not-passed, unsaid, found "failed"');
    expect(told({ score: -1 })).toContain('.score: expected a number from 0, found -1');
    expect(told({ device: '' })).toContain('.device: expected an id');
    expect(told({ type: 'lesson-read' })).toContain('.lesson: expected an id, found nothing');
    expect(told({ type: 'streak' })).toContain('.type: expected one of lesson-read, outcome, correction-seen, found "streak"');
  });
});

describe('a row that does not fit', () => {
  it('is refused with the path of the fault', () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ marks: [{ start: 0, end: -1, pen: 'for' }] }, '.marks[0].end: expected a whole number from 0, found -1'],
      [{ marks: [{ start: 0, end: 1.5, pen: 'for' }] }, '.marks[0].end: expected a whole number from 0, found 1.5'],
      [{ marks: {} }, '.marks: expected a list, found an object'],
      [{ id: '' }, '.id: expected an id, found ""'],
      [{ seq: 0 }, '.seq: expected a whole number from 1, found 0'],
      [{ zone: 1e9 }, '.zone: expected minutes from -1440 to 1440, found 1000000000'],
      [{ first: undefined }, '.first: expected true or false, found nothing'],
      [{ level: 4 }, '.level: expected 1 or 2 or 3, found 4'],
      [{ chance: Number.NaN }, '.chance: expected a number from 0 to 1, found NaN'],
      [{ type: 'guess' }, '.type: expected one of answer, exposure, drill, found "guess"'],
      [
        { cause: 'toString' },
        '.cause: expected one of solid, lucky, unanswered, baited, misapplied, unseen, known, not-known, found "toString"',
      ],
      [{ score: { outcome: 'scored', earned: 0.5, total: 1 } }, '.score.earned: expected 0 or 1, found 0.5'],
      [
        { score: { outcome: 'constructor' } },
        '.score.outcome: expected one of unanswered, malformed, scored, found "constructor"',
      ],
      [
        { response: { kind: 'hotspot' } },
        '.response.kind: expected one of multiple-choice, multiple-response, true-false, ordering, matching, found "hotspot"',
      ],
      [{ response: { kind: 'ordering', order: [] } }, '.response.kind: expected "multiple-choice", found "ordering"'],
      [
        { kind: 'matching', response: { kind: 'matching', pairs: { 'a b': 7 } } },
        '.response.pairs["a b"]: expected an id, found 7',
      ],
      [{ marked: { ...answer.marked, decoys: [{ signal: 5, taken: 0 }] } }, '.marked.decoys[0].signal: expected an id, found 5'],
      [{ extra: new Date(0) }, '.extra: expected plain JSON, found an object'],
      [{ extra: { a: [1n] } }, '.extra.a[0]: expected plain JSON, found 1'],
    ];
    for (const [over, expected] of cases) expect(said(over)).toBe(`attempts[3]${expected}`);
  });

  it('is refused whatever it is', () => {
    for (const value of [undefined, null, 0, '', 'x', true, [], [answer], () => answer, Symbol.iterator]) {
      expect(parseRow('attempts', value, 'row')).toMatchObject({ ok: false });
    }
  });

  it('is refused where it names a prototype, and no prototype is touched', () => {
    for (const text of [
      '{"__proto__":{"polluted":1}}',
      '{"extra":{"__proto__":{"polluted":1}}}',
      '{"response":{"kind":"matching","pairs":{"__proto__":"a"}}}',
    ]) {
      expect(said(JSON.parse(text))).toMatch(/__proto__"?\]: expected no field of this name$/);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('is refused at 33 levels of unknown fields, and at 3,000', () => {
    for (const [levels, fits] of [
      [31, true],
      [33, false],
      [3000, false],
    ] as const) {
      const deep = JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
      expect(said({ extra: deep }) === 'fits').toBe(fits);
    }
  });

  it('is quoted only in part where it is long', () => {
    expect(said({ at: 'x'.repeat(10_000) }).length).toBeLessThan(150);
  });
});
