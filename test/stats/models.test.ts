import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOf, makeBank } from '../../simulate/learners.ts';
import { logistic, normal } from '../../simulate/normal.ts';
import { DOMAINS, PLAN, study } from '../../simulate/truth.ts';
import { seededRandom } from '../../src/core/session/random.ts';
import { expectedOn } from '../../src/stats/collect/outcome-rows.ts';
import { unknownExam } from '../../src/stats/exam-facts.ts';
import type { ArmAnswer } from '../../src/stats/model/arm-answer.ts';
import { type AnswerColumns, fitDifficulties } from '../../src/stats/model/fit-difficulties.ts';
import { chanceByLink, fitLink } from '../../src/stats/model/fit-link.ts';
import { fitMixedLogistic } from '../../src/stats/model/mixed-logistic.ts';

/** Answers as columns, from what each learner answered: question and right. */
const columnsOf = (learners: readonly (readonly (readonly [question: number, right: boolean])[])[]): AnswerColumns => {
  const from = [0];
  for (const own of learners) from.push((from.at(-1) ?? 0) + own.length);
  return {
    from: Int32Array.from(from),
    answer: Uint32Array.from(learners.flat(), ([question, right]) => 2 * question + (right ? 1 : 0)),
  };
};
const questionsOf = (levels: readonly number[], floor = 0.25) => ({
  level: Float64Array.from(levels),
  floor: new Float64Array(levels.length).fill(floor),
});
const LEVELS = [-0.8, 0, 0.8];
const correlation = (a: readonly number[], b: readonly number[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const cov = mean(a.map((value, at) => (value - ma) * ((b[at] ?? 0) - mb)));
  return cov / Math.sqrt(mean(a.map((value) => (value - ma) ** 2)) * mean(b.map((value) => (value - mb) ** 2)));
};

describe('measured difficulties', () => {
  const simulated = (learners: number, questions: number, seed: number) => {
    const random = seededRandom(seed, 'difficulties');
    const levels = Array.from({ length: questions }, (_, at) => LEVELS[at % 3] ?? 0);
    const truth = levels.map((level) => level + normal(random, 0, 0.6));
    const answers = Array.from({ length: learners }, () => {
      const ability = normal(random, 0.8, 0.9);
      return truth.map((b, at) => [at, random() < 0.25 + 0.75 * logistic(ability - b)] as const);
    });
    return { levels, truth, fit: fitDifficulties(columnsOf(answers), questionsOf(levels)) };
  };

  it('are those that made the answers, but for a class that is stronger than average', () => {
    const { levels, truth, fit } = simulated(1500, 60, 1);
    expect(correlation([...fit.difficulty], truth)).toBeGreaterThan(0.98);
    const away = truth.reduce((sum, b, at) => sum + b - (levels[at] ?? 0), 0) / truth.length;
    expect(Math.abs(fit.mean - (0.8 - away))).toBeLessThan(0.15);
    expect(fit.sd).toBeGreaterThan(0.8);
    expect(fit.sd).toBeLessThan(1.15);
  });

  it('lie closer to the truth than the levels do even after thirty answers each', () => {
    const { levels, truth, fit } = simulated(30, 60, 2);
    const off = (values: ArrayLike<number>) => truth.reduce((sum, b, at) => sum + (b - (values[at] ?? 0)) ** 2, 0);
    expect(off(fit.difficulty)).toBeLessThan(0.8 * off(levels));
  });

  it('are the level’s where nothing was answered, and on average as far above as below', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.boolean()), { minLength: 1, maxLength: 12 }), {
          minLength: 1,
          maxLength: 12,
        }),
        (learners) => {
          const levels = [-0.8, 0, 0.8, 0, 0.8, -0.8];
          const { difficulty, error } = fitDifficulties(columnsOf(learners), questionsOf(levels));
          const met = new Set(learners.flat().map(([question]) => question));
          let away = 0;
          for (const [at, level] of levels.entries()) {
            const b = difficulty[at] ?? Number.NaN;
            if (met.has(at)) away += b - level;
            else expect(b).toBe(level);
            expect(error[at]).toBeLessThanOrEqual(0.7 + 1e-12);
            expect(Math.abs(b)).toBeLessThan(6);
          }
          expect(Math.abs(away)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order of learners or answers', () => {
    const learners = Array.from({ length: 20 }, (_, learner) =>
      Array.from({ length: 6 }, (_unused, at) => [at, (learner * 7 + at * 5) % 11 < 6] as const),
    );
    const one = fitDifficulties(columnsOf(learners), questionsOf([-0.8, 0, 0.8, 0, 0.8, -0.8]));
    const other = fitDifficulties(
      columnsOf(learners.toReversed().map((own) => own.toReversed())),
      questionsOf([-0.8, 0, 0.8, 0, 0.8, -0.8]),
    );
    for (const [at, b] of one.difficulty.entries()) expect(other.difficulty[at]).toBeCloseTo(b, 9);
  });
});

describe('the link from bank to exam', () => {
  const exam = { questions: 50, cut: { mean: 0.7, sd: 0.025 } };
  const outcomes = (count: number, shift: number) => {
    const random = seededRandom(3, 'link');
    return Array.from({ length: count }, () => {
      const [ability, sd] = [normal(random, 0.6, 0.9), 0.3];
      return { ability, sd, passed: random() < chanceByLink({ ability, sd }, { shift, slope: 1 }, exam) };
    });
  };

  it('is found again, within what its error says', () => {
    const { shift, slope, moved, shiftError, logSlopeError, movedError } = fitLink(outcomes(3000, -0.5), exam);
    expect(Math.abs(moved + 0.5)).toBeLessThan(2.5 * movedError);
    expect(movedError).toBeLessThan(shiftError * 1.5);
    expect(Math.abs(shift + 0.5)).toBeLessThan(2.5 * shiftError);
    expect(Math.abs(Math.log(slope))).toBeLessThan(2.5 * logSlopeError);
    expect(shiftError).toBeLessThan(0.06);
  });

  it('stays near none after few outcomes', () => {
    const { shift, slope } = fitLink(outcomes(5, 0), exam);
    expect(Math.abs(shift)).toBeLessThan(0.5);
    expect(Math.abs(Math.log(slope))).toBeLessThan(0.3);
    // Even where all of them failed.
    const failed = outcomes(5, 0).map((one) => ({ ...one, passed: false }));
    expect(fitLink(failed, exam).shift).toBeGreaterThan(-1);
    expect(fitLink([], exam)).toMatchObject({ shift: 0, slope: 1 });
  });

  it('has chances like those that readiness draws', () => {
    const [bank, random] = [makeBank(1, undefined), seededRandom(5, 'people')];
    const facts = { ...unknownExam('x'), scoredPlan: PLAN, domains: DOMAINS.map((id) => ({ id, name: id })) };
    for (let learner = 0; learner < 12; learner += 1) {
      const log = logOf(study(random, random, bank, { repeats: 0.2 }), bank);
      const day = Math.floor((log.at(-1)?.at ?? 0) / 86_400_000) + 3;
      const { ability, ability_sd: sd, chance } = expectedOn(log, day, facts);
      if (ability === null || sd === null || chance === null) continue;
      expect(Math.abs(chanceByLink({ ability, sd }, { shift: 0, slope: 1 }, exam) - chance)).toBeLessThan(0.03);
    }
  });
});

describe('the pooled comparison', () => {
  const tests = (effect: number, seed: number, learners = 40, each = 16): readonly ArmAnswer[] => {
    const random = seededRandom(seed, 'arms');
    const families = Array.from({ length: 30 }, () => normal(random, 0, 0.6));
    return Array.from({ length: learners }, (_, learner) => ({ learner, skill: normal(random, 0.5, 0.8) })).flatMap(
      ({ learner, skill }) =>
        Array.from({ length: each }, () => {
          const [family, marked] = [Math.floor(random() * 30), random() < 0.5];
          return { learner, family, marked, right: random() < logistic(skill + (families[family] ?? 0) + (marked ? effect : 0)) };
        }),
    );
  };

  it('finds what marking adds, and how far learners and families lie apart', () => {
    const fit = fitMixedLogistic(tests(0.8, 1, 120));
    expect(Math.abs(fit.effect - 0.8)).toBeLessThan(2.5 * fit.error);
    expect(fit.error).toBeLessThan(0.15);
    for (const [found, truth] of [
      [fit.learnerSd, 0.8],
      [fit.familySd, 0.6],
    ] as const)
      expect(Math.abs(found - truth)).toBeLessThan(0.3);
    expect(fit.shareOf(fit.effect)).toBeGreaterThan(0.08);
    expect(fit.shareOf(0)).toBe(0);
  });

  it('tells of a difference that is none in about one of twenty', () => {
    const told = Array.from({ length: 60 }, (_, seed) => fitMixedLogistic(tests(0, seed, 20, 12))).filter(
      ({ effect, error }) => Math.abs(effect) > 1.96 * error,
    );
    expect(told.length).toBeLessThanOrEqual(7);
  });

  it('is turned round where the arms change places', () => {
    const own = tests(0.5, 4);
    const [one, other] = [own, own.map((test) => ({ ...test, marked: !test.marked }))].map(fitMixedLogistic);
    expect(other?.effect).toBeCloseTo(-(one?.effect ?? 0), 2);
  });
});
