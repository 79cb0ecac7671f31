import type { Standard } from '../../core/course/course.ts';
import { UsageError } from '../command.ts';
import type { OptionValues } from '../options.ts';
import type { CourseWish } from './make-course.ts';

export const MOCK_SIZES = ['full', 'half', 'quarter'] as const;
export const MARKINGS = ['off', 'guided', 'open'] as const;

/** Options that only packages for an LMS take. */
export const COURSE_OPTIONS = ['mock', 'marking', 'pass', 'title', 'seed'] as const;

function shareOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const percent = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  if (percent >= 1 && percent <= 100) return percent / 100;
  throw new UsageError(`Unexpected \`${text}\` for --pass of export, expected a whole number of percent, 1 to 100.`);
}

/** What the options of `export` ask of a package. Throws `UsageError` for a share that is none. */
export const courseWish = (standard: Standard, { mock, marking, pass, title, seed = '1' }: OptionValues): CourseWish => ({
  standard,
  mock: MOCK_SIZES.find((one) => one === mock),
  marking: MARKINGS.find((one) => one === marking),
  pass: shareOf(pass),
  title,
  seed,
});
