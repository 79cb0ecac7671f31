import type { CourseFigures } from './courses.ts';
import type { Verdicts } from './verdicts.ts';

/** One figure against what is asked of it. */
export interface Judged {
  readonly what: string;
  readonly asked: string;
  readonly value: number;
  readonly holds: boolean;
}

/** Three standard errors of a share: what chance alone may add in so many learners. */
const slack = (share: number, learners: number): number => 3 * Math.sqrt((share * (1 - share)) / learners);

/** What the comparison promises: a verdict without an effect in one of twenty at most, and four of five effects of the size that is told. */
export function judge(
  noEffect: readonly Verdicts[],
  effects: readonly Verdicts[],
  courses: readonly CourseFigures[],
): readonly Judged[] {
  const alarms = noEffect.map(({ truth, arm, helps, hurts, learners }): Judged => {
    const value = helps + hurts;
    return {
      what: `False alarms, ${truth}, ${arm} an arm`,
      asked: 'at most .05',
      value,
      holds: value <= 0.05 + slack(0.05, learners),
    };
  });
  const told = [
    ['20 points', 91],
    ['10 points', 354],
  ] as const;
  const power = told.flatMap(([truth, arm]) =>
    effects
      .filter((one) => one.truth === truth && one.arm === arm)
      .map(
        ({ helps }): Judged => ({
          what: `Power, ${truth}, ${arm} an arm`,
          asked: 'about .80',
          value: helps,
          holds: helps >= 0.77,
        }),
      ),
  );
  const idle = courses.slice(0, 1).map(({ name, helps, hurts, learners }): Judged => {
    const value = helps + hurts;
    return {
      what: `False alarms over whole courses, ${name}`,
      asked: 'at most .05',
      value,
      holds: value <= 0.05 + slack(0.05, learners),
    };
  });
  return [...alarms, ...power, ...idle];
}
