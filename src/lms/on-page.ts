import type { Course } from '../core/course/course.ts';
import type { CourseStore } from './course-store.ts';

/** What every screen of a course is given. */
export interface OnPage {
  readonly course: Course;
  readonly store: CourseStore;
}
