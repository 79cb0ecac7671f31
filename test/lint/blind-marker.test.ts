import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { readSources } from '../../src/content/disk.ts';
import { markableText } from '../../src/core/item/markable-text.ts';
import { markItem } from '../../src/core/signal/mark-item.ts';
import { guidedScore, randomScore } from '../../src/lint/blind/guided-score.ts';
import { fitLogistic, logOdds } from '../../src/lint/blind/logistic.ts';
import { BLIND_READERS, cueMemory } from '../../src/lint/blind/readers.ts';
import { type OfferedPhrase, type Scenario, scenariosOf } from '../../src/lint/blind/scenarios.ts';
import { withoutReading } from '../../src/lint/blind/without-reading.ts';
import { exampleBank } from '../bank/example-bank.ts';

const { files } = readSources(join(import.meta.dirname, '../fixtures/cue-bank'));
const questions = compileBank(files).exams[0]?.questions ?? [];
const real = scenariosOf(questions);

const phrase = (role: OfferedPhrase['role'], more: Partial<OfferedPhrase> = {}): OfferedPhrase => ({
  role,
  cue: undefined,
  weight: 1,
  length: 3,
  leadIn: false,
  firstSentence: false,
  lastSentence: false,
  digits: false,
  capitals: false,
  strong: false,
  ...more,
});
const scenario = (family: string, phrases: readonly OfferedPhrase[]): Scenario => {
  const [question] = questions;
  if (question === undefined) throw new Error('The bank of examples is empty.');
  return { question, family, phrases };
};
const places = (phrases: readonly OfferedPhrase[], has: (phrase: OfferedPhrase) => boolean): ReadonlySet<number> =>
  new Set(phrases.flatMap((one, at) => (has(one) ? [at] : [])));

describe('the score of marks without reading', () => {
  it('is that of guided marking in the app, for every set of marks on every example', () => {
    for (const { question, phrases } of real) {
      const offered = question.scoring.spans.filter(({ role }) => role !== 'aside');
      const { item, scoring } = question;
      const stretches = markableText(item.scenario, item.leadIn).spans;
      for (let bits = 1; bits < 2 ** phrases.length; bits += 1) {
        const marked = places(phrases, (one) => (bits & (1 << phrases.indexOf(one))) !== 0);
        const spans = [...marked].map((at) => offered[at]?.span);
        const marks = stretches.flatMap(({ i, start, end }) =>
          spans.includes(i) ? [{ start, end, pen: scoring.spans[i]?.accepts?.[0] ?? ('for' as const) }] : [],
        );
        const inApp = markItem(item, scoring, marks, { marking: 'guided', pens: 2 });
        expect(guidedScore(phrases, marked)).toBeCloseTo(inApp?.score.score ?? -1, 10);
      }
    }
  });

  it('at random is the mean over all sets of as many marks', () => {
    const phrases = [phrase('signal', { weight: 2 }), phrase('signal'), phrase('decoy'), phrase('plain'), phrase('signal')];
    for (let marks = 0; marks <= phrases.length; marks += 1) {
      const scores: number[] = [];
      for (let bits = 0; bits < 2 ** phrases.length; bits += 1) {
        const marked = new Set([...phrases.keys()].filter((at) => (bits & (1 << at)) !== 0));
        if (marked.size === marks) scores.push(guidedScore(phrases, marked));
      }
      expect(randomScore(phrases, marks)).toBeCloseTo(scores.reduce((sum, one) => sum + one, 0) / scores.length, 10);
    }
  });
});

describe('readers who do not read', () => {
  it('see where a phrase stands and what it looks like', () => {
    const report = real.find(({ question }) => question.item.id.endsWith('churn-score-report'));
    expect(report?.phrases.map(({ role, digits, capitals, cue }) => [role, digits, capitals, cue])).toEqual([
      ['signal', false, false, 'results-can-wait'],
      ['signal', true, false, 'data-volume'],
      ['decoy', false, false, 'steady-traffic'],
      ['plain', false, true, 'existing-database'],
    ]);
    expect(report?.phrases.map(({ firstSentence, lastSentence, leadIn }) => [firstSentence, lastSentence, leadIn])).toEqual([
      [false, false, false],
      [false, false, false],
      [false, false, false],
      [false, true, false],
    ]);
  });

  it('the model learns a habit of place, and judges families it has not seen', () => {
    const last = Array.from({ length: 40 }, (_, n) =>
      scenario(`f${n}`, [phrase('plain'), phrase('decoy'), phrase('plain'), phrase('signal'), phrase('signal')]),
    );
    const found = withoutReading(last).readers.find(({ name }) => name.startsWith('a model'));
    expect(found?.score).toBe(1);
    expect(found?.random).toBeLessThan(0.3);
  });

  it('the model finds nothing where there is nothing to find', () => {
    const roles = ['signal', 'signal', 'decoy', 'plain', 'plain'] as const;
    const even = Array.from({ length: 100 }, (_, n) =>
      scenario(
        `f${n}`,
        [...roles.slice(n % 5), ...roles.slice(0, n % 5)].map((role) => phrase(role)),
      ),
    );
    const found = withoutReading(even).readers.find(({ name }) => name.startsWith('a model'));
    expect(Math.abs((found?.score ?? 1) - (found?.random ?? 0))).toBeLessThan(0.1);
  });

  it('the cue-memory reader goes by other families only, and leaves unseen and tied cues unmarked', () => {
    const [a, b] = [phrase('signal', { cue: 'a' }), phrase('decoy', { cue: 'b' })];
    const scenarios = [
      scenario('one', [a, b, phrase('plain', { cue: 'c' })]),
      scenario('one', [a, b]),
      scenario('two', [phrase('signal', { cue: 'b' }), phrase('decoy', { cue: 'a' })]),
      scenario('three', [phrase('signal', { cue: 'd' }), b]),
      scenario('four', [a, phrase('plain', { cue: 'd' })]),
    ];
    const marked = cueMemory.tries(scenarios)[0]?.map((marks) => [...marks]);
    expect(marked).toEqual([[], [], [1], [], [0, 1]]);
  });

  it('mark the same every time', () => {
    const once = BLIND_READERS.map((reader) => reader.tries(real));
    expect(BLIND_READERS.map((reader) => reader.tries(real))).toEqual(once);
  });

  it('earn in the examples of the design no more than luck allows', () => {
    const { readers, cueMemory: memory } = withoutReading(real);
    for (const { name, score, random, error } of readers) expect(score - random - 2 * error, name).toBeLessThanOrEqual(0.1);
    expect(memory.score).toBeLessThan(0.5);
  });
});

describe('a logistic model', () => {
  it('comes to the odds of its examples', () => {
    const examples = Array.from({ length: 400 }, (_, n) => ({
      features: [1, n % 2],
      is: n % 2 === 1 ? n % 8 !== 1 : n % 8 === 0,
    }));
    const weights = fitLogistic(examples);
    const p = (x: number) => 1 / (1 + Math.exp(-logOdds(weights, [1, x])));
    expect(p(1)).toBeCloseTo(0.75, 1);
    expect(p(0)).toBeCloseTo(0.25, 1);
  });

  it('gives a feature that never differs no weight', () => {
    const weights = fitLogistic([0, 1, 2, 3].map((n) => ({ features: [1, 0, n], is: n > 1 })));
    expect(weights[1]).toBe(0);
    expect(weights.every(Number.isFinite)).toBe(true);
  });
});

describe('the rule blind-marker', () => {
  const line = (count: number, slug: string, spans: string) =>
    `${count} turns 3.1/${slug} | ... with ${spans}. ... | *[Look up a page](rag) | [Fine-tune a model](fine-tuning) | Train a new model | Write out a prompt`;
  const reported = (count: number, decoy: string) => {
    const first = `:signal[new pages daily]{#freshness}. It has :decoy[a letter form]{#fixed-style tempts="fine-tuning"}${decoy}`;
    const { problems } = compileBank(exampleBank(line(count, 'fresh', first)));
    return problems.filter(({ ruleId }) => ruleId === 'blind-marker').map(({ severity, reason }) => [severity, reason]);
  };

  it('is an error from 60 scenarios on, a warning below, and says nothing of a dozen', () => {
    expect(reported(60, '').map(([severity]) => severity)).toEqual(['error', 'error']);
    expect(reported(59, '').map(([severity]) => severity)).toEqual(['warning', 'warning']);
    expect(reported(11, '')).toEqual([]);
  });

  it('tells plain phrases that name no cue, as a warning', () => {
    expect(reported(60, ' and :plain[a small team]').at(-1)).toEqual([
      'warning',
      'Unexpected plain phrases without a cue, 60 of 60, expected at most 0 %.',
    ]);
  });
});
