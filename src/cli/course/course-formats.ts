import { STANDARDS, type Standard } from '../../core/course/course.ts';

export interface CourseFormat {
  readonly name: Standard;
  readonly title: string;
  /** As of `Format`; the first keeps packages of one exam apart. */
  readonly endings: readonly string[];
}

const TITLES: Readonly<Record<Standard, string>> = { scorm12: 'SCORM 1.2', scorm2004: 'SCORM 2004', cmi5: 'cmi5' };

/** Packages for learning management systems: not questions in another form, but a practice or a mock exam that runs there. */
export const COURSE_FORMATS: readonly CourseFormat[] = STANDARDS.map((name) => ({
  name,
  title: `${TITLES[name]} package`,
  endings: [`.${name}.zip`, '.zip'],
}));

export const courseFormat = (name: string | undefined): CourseFormat | undefined =>
  COURSE_FORMATS.find((format) => format.name === name);
