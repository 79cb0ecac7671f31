import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wilson } from '../../src/core/stats/wilson.ts';
import { collect } from '../../src/stats/collect/collect.ts';
import { openDatabase } from '../../src/stats/duckdb/database.ts';
import { prepare } from '../../src/stats/measure/prepare.ts';
import { type QuestionStats, questionStats } from '../../src/stats/measure/questions.ts';
import { type Reliability, reliabilities } from '../../src/stats/measure/reliability.ts';
import { openParquet, writeParquet } from '../../src/stats/tables/parquet.ts';
import { NOW } from '../record/rows.ts';
import { answersOf, CHOSEN, facts, temporaryFolder, writeRecord } from './class-files.ts';

/** Learners who were right, corrected point-biserial, and by option how many chose it and its point-biserial: worked out apart, by the textbook. */
const EXPECTED: readonly (readonly [number, number, Readonly<Record<string, readonly [number, number]>>])[] = [
  [6, 0.536567, { a: [6, 0.536567], b: [4, 0.029185], c: [1, -0.510233], d: [1, -0.510233] }],
  [7, 0.29038, { b: [4, -0.027608], c: [7, 0.29038], d: [1, -0.470882] }],
  [6, 0.536567, { a: [5, -0.258136], b: [6, 0.536567], c: [1, -0.510233] }],
  [8, 0.617113, { a: [2, -0.16727], b: [1, -0.488685], c: [1, -0.33832], d: [8, 0.617113] }],
  [5, 0.543716, { a: [5, 0.543716], b: [5, -0.543716], c: [2, 0] }],
  [8, 0.617113, { a: [8, 0.617113], b: [1, -0.33832], c: [2, -0.16727], d: [1, -0.488685] }],
  [7, 0.657143, { a: [1, -0.509647], b: [7, 0.657143], d: [4, -0.388449] }],
];

describe('the questions of twelve learners who all answered seven', () => {
  const folder = temporaryFolder();
  let questions: readonly QuestionStats[] = [];
  let kr20s: readonly Reliability[] = [];

  beforeAll(async () => {
    const files = CHOSEN.map((chosen, learner) => {
      const file = join(folder, `${learner}.gz`);
      // Answered again: only the first meeting counts.
      const again = answersOf(learner, 'ddddddd').map((one) => ({ ...one, id: `${one.id}-again`, seq: one.seq + 7 }));
      writeRecord(file, { attempts: [...answersOf(learner, chosen), ...again] });
      return file;
    });
    const database = await openDatabase();
    await collect(database, files, { examOf: () => facts, now: NOW, told: () => undefined });
    await writeParquet(database, join(folder, 'tables'));
    await openParquet(database, join(folder, 'tables'));
    await prepare(database);
    questions = await questionStats(database);
    kr20s = await reliabilities(database, () => facts);
    database.close();
  }, 120_000);

  it('have the shares right of first meetings, with their intervals', () => {
    expect(questions.map(({ learners, correct }) => [learners, correct])).toEqual(EXPECTED.map(([right]) => [12, right]));
    expect(questions.map(({ facility, interval }) => [facility, interval])).toEqual(
      EXPECTED.map(([right]) => [right / 12, wilson(right, 12)]),
    );
  });

  it('have the corrected point-biserials of the textbook, and so have their options', () => {
    for (const [at, { r, options }] of questions.entries()) {
      const [, expected = 0, byOption = {}] = EXPECTED[at] ?? [];
      expect(r, `r of question ${at + 1}`).toBeCloseTo(expected, 6);
      expect(options.map(({ option, learners }) => [option, learners])).toEqual(
        Object.entries(byOption).map(([option, [learners]]) => [option, learners]),
      );
      for (const one of options)
        expect(one.r, `option ${one.option} of question ${at + 1}`).toBeCloseTo(byOption[one.option]?.[1] ?? 9, 6);
    }
  });

  it('have the reliability of Kuder and Richardson’s formula 20', () => {
    const [whole] = kr20s.filter(({ of }) => of.what === 'exam');
    expect(whole?.questions).toBe(7);
    expect(whole?.kr20).toBeCloseTo(0.8057338468, 9);
    expect(whole?.mean).toBeCloseTo(47 / 84, 9);
  });
});
