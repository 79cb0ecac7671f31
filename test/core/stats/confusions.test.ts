import { describe, expect, it } from 'vitest';
import type { SpanMeaning } from '../../../src/core/item/scoring.ts';
import type { AnswerAttempt } from '../../../src/core/session/attempt.ts';
import { confusions, topConfusions } from '../../../src/core/stats/confusions.ts';
import { drilled } from '../drill/make-drill.ts';
import { answer, choiceKey, markingResult, matchingKey, responseKey, scoring } from '../make-item.ts';

const chose = (seq: number, option: string | null, over: Partial<AnswerAttempt> = {}) =>
  answer('q', seq, option === 'a', { response: { kind: 'multiple-choice', option }, ...over });

const keys = new Map([
  ['q', choiceKey],
  ['two', responseKey],
  ['pairs', matchingKey],
]);
const world = { scoringOf: (item: string, revision: string) => (revision === 'r1' ? keys.get(item) : undefined) };
const plain = (rows: ReturnType<typeof confusions>) =>
  rows.map(({ kind, id, times, read }) => ({ kind, id, times, read: Object.fromEntries(read) }));

describe('confusions', () => {
  it('reads a decoy as the concept it tempts to, and the needed concept as the one chosen, of all times they were met', () => {
    const rows = confusions([chose(1, 'b'), chose(2, 'b'), chose(3, 'a')], world);
    expect(plain(rows)).toEqual([
      { kind: 'concept', id: 'rag', times: 3, read: { 'fine-tuning': 2 } },
      { kind: 'decoy', id: 'own-data', times: 3, read: { 'fine-tuning': 2 } },
    ]);
  });

  it('blames no decoy for a concept it does not tempt to', () => {
    expect(plain(confusions([chose(1, 'c')], world))).toEqual([{ kind: 'concept', id: 'rag', times: 1, read: { prompting: 1 } }]);
  });

  it('counts an answer not given, an option without a concept and another revision as no confusion', () => {
    const attempts = [chose(1, null), chose(2, 'd'), chose(3, 'b', { revision: 'r0' }), answer('gone', 4, false)];
    expect(confusions(attempts, world)).toEqual([]);
  });

  it('takes a response set apart: the wrong ones stand for the keys that were left out', () => {
    const options = (seq: number, ...chosen: string[]) =>
      answer('two', seq, false, { kind: 'multiple-response', response: { kind: 'multiple-response', options: chosen } });
    expect(plain(confusions([options(1, 'a', 'b'), options(2, 'a', 'd')], world))).toEqual([
      { kind: 'concept', id: 'prompting', times: 2, read: { 'fine-tuning': 1 } },
      { kind: 'decoy', id: 'own-data', times: 2, read: { 'fine-tuning': 1 } },
    ]);
  });

  it('says nothing of pairs and orders', () => {
    const pairs = { p: 'z', q: 'x', r: 'z' };
    const attempt = answer('pairs', 1, false, { kind: 'matching', response: { kind: 'matching', pairs } });
    expect(confusions([attempt], world)).toEqual([]);
  });

  it('lets marks tell which of two decoys led astray', () => {
    const decoy = (span: number, signal: string): SpanMeaning => ({ span, role: 'decoy', signal, tempts: ['fine-tuning'] });
    const both = scoring({ kind: 'multiple-choice', option: 'a' }, { spans: [decoy(0, 'own-data'), decoy(1, 'big-data')] });
    const taken = (one: number, other: number) =>
      markingResult({
        decoys: [
          { signal: 'own-data', taken: one },
          { signal: 'big-data', taken: other },
        ],
      });
    const read = (...attempts: AnswerAttempt[]) =>
      plain(confusions(attempts, { scoringOf: () => both })).flatMap(({ id, kind }) => (kind === 'decoy' ? [id] : []));
    expect(read(chose(1, 'b', { marked: taken(0, 1) }))).toEqual(['big-data']);
    expect(read(chose(1, 'b', { marked: taken(0, 0) }))).toEqual(['own-data', 'big-data']);
  });

  it('counts the drill: a signal read as another concept or as nothing, a decoy as a concept', () => {
    const of = (signal: string) => ({ item: 'q', span: 0, signal });
    const attempts = [
      { ...drilled(of('freshness'), 1, false), choice: 'fine-tuning' },
      { ...drilled(of('freshness'), 2, false), choice: null },
      { ...drilled(of('freshness'), 3, true), choice: 'rag' },
      { ...drilled(of('own-data'), 4, false), role: 'decoy' as const, choice: 'fine-tuning' },
    ];
    expect(plain(confusions(attempts, world))).toEqual([
      { kind: 'signal', id: 'freshness', times: 3, read: { 'fine-tuning': 1, null: 1 } },
      { kind: 'decoy', id: 'own-data', times: 1, read: { 'fine-tuning': 1 } },
    ]);
  });

  it('adds drill and answers up, also where the decoy was renamed meanwhile', () => {
    const old = { ...drilled({ item: 'q', span: 0, signal: 'old-name' }, 4, false), role: 'decoy' as const };
    const attempts = [{ ...old, choice: 'fine-tuning' }, chose(5, 'b')];
    const [first] = plain(confusions(attempts, { ...world, previousIds: new Map([['old-name', 'own-data']]) }));
    expect(first).toEqual({ kind: 'decoy', id: 'own-data', times: 2, read: { 'fine-tuning': 2 } });
  });
});

describe('topConfusions', () => {
  const row = (id: string, times: number, read: [string | null, number][]) => ({
    ...{ kind: 'signal' as const, id, times },
    read: new Map(read),
  });

  it('puts the most frequent first, leaves slips out, and stops at the count asked for', () => {
    const rows = [
      row('a', 20, [
        ['x', 4],
        ['y', 1],
      ]),
      row('b', 8, [['x', 6]]),
      row('c', 5, [[null, 4]]),
      row('d', 2, [['x', 2]]),
    ];
    expect(topConfusions(rows, 3).map(({ id, as, count, times }) => [id, as, count, times])).toEqual([
      ['b', 'x', 6, 8],
      ['c', null, 4, 5],
      ['a', 'x', 4, 20],
    ]);
  });

  it('takes what happened once for a slip and what happened twice for a confusion', () => {
    const rows = [
      row('slip', 1, [['x', 1]]),
      row('twice', 9, [
        ['x', 2],
        ['y', 1],
      ]),
    ];
    expect(topConfusions(rows, 10).map(({ id, as }) => [id, as])).toEqual([['twice', 'x']]);
  });
});
