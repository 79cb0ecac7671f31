import { render } from 'preact';
import { LessonEnd, type LessonEndProps } from './lesson-end.tsx';

/** No island of Astro's: its scripts would be loaded with each lesson, also by who only looks something up. */
export const showLessonEnd = (root: HTMLElement, props: LessonEndProps): void => render(<LessonEnd {...props} />, root);
