import type { Response } from '../item/response.ts';
import { isRight } from '../score/score.ts';
import { scoreResponse } from '../score/score-response.ts';
import type { Mark } from '../signal/mark.ts';
import type { Course } from './course.ts';

/** What was done with a question of a course. */
export interface WorkedQuestion {
  readonly response: Response | null;
  readonly marks: readonly Mark[];
  /** Answered for good; in a mock exam only its end does that. */
  readonly answered: boolean;
  /** Time on it, ms. */
  readonly spent: number;
}

/** How far a learner is in a course. */
export interface Progress {
  /** The question on the screen, from 0. */
  readonly at: number;
  /** When a mock exam began, ms since 1970; 0 before. */
  readonly began: number;
  readonly ended: boolean;
  readonly questions: readonly WorkedQuestion[];
}

const UNTOUCHED: WorkedQuestion = { response: null, marks: [], answered: false, spent: 0 };

export const newProgress = ({ questions }: Course): Progress => ({
  at: 0,
  began: 0,
  ended: false,
  questions: questions.map(() => UNTOUCHED),
});

interface CourseResult {
  readonly right: number;
  readonly of: number;
  /** 0..1 */
  readonly share: number;
  /** Undefined where no share passes. */
  readonly passed: boolean | undefined;
}

/** Right answers among the questions that count. @param pass what the LMS asks for, in place of the course's own */
export function courseResult(course: Course, { questions }: Progress, pass = course.pass): CourseResult {
  const counted = course.questions.map((question, at) => ({ ...question, ...questions[at] })).filter(({ counts }) => counts);
  const right = counted.filter(
    ({ item, scoring, response, answered }) => answered && isRight(scoreResponse(item, scoring, response ?? null)),
  ).length;
  const of = counted.length;
  const share = of === 0 ? 0 : right / of;
  // What is right in figures is right: 7 of 10 passes 0.7.
  return { right, of, share, passed: pass === undefined ? undefined : right >= pass * of - 1e-9 };
}
