import { type Course, runCourse } from './course.ts';

/** What came of whole courses of practice. */
export interface CourseFigures {
  readonly name: string;
  readonly learners: number;
  /** Shares told that marking helps, that it does not, and that came to an end at all. */
  readonly helps: number;
  readonly hurts: number;
  readonly ended: number;
  /** Mean difference told at the end, marked less unmarked. */
  readonly mean: number;
}

const COURSES: readonly (readonly [name: string, course: Course])[] = [
  ['marking does nothing', { families: 440, cues: 60, arm: 91, effect: 0 }],
  ['marking a cue once helps with it', { families: 440, cues: 220, arm: 91, effect: 1.2 }],
  ['the same, each cue in many families', { families: 440, cues: 60, arm: 91, effect: 1.2 }],
];

/** Whole courses of so many learners each, through choice, coin, tests and looks as shipped. */
export const coursesOf = (learners: number, seed: number): readonly CourseFigures[] =>
  COURSES.map(([name, course]) => {
    const outcomes = Array.from({ length: learners }, (_, n) => runCourse(course, seed * 1000 + n).outcome).filter(
      (one) => one !== null,
    );
    const share = (verdict: string): number => outcomes.filter((one) => one.verdict === verdict).length / learners;
    const sum = outcomes.reduce((all, { difference }) => all + difference.value, 0);
    return {
      ...{ name, learners, helps: share('marking'), hurts: share('no marking') },
      ...{ ended: outcomes.length / learners, mean: sum / Math.max(1, outcomes.length) },
    };
  });
