import type { ExtraTime } from './mock-exam.ts';

/** The time for a form with what was granted beyond the exam's own, in seconds. */
export function allowedSeconds(seconds: number, extra: ExtraTime): number {
  switch (extra) {
    case 'none':
      return seconds;
    case '25%':
      return Math.round(seconds * 1.25);
    case '50%':
      return Math.round(seconds * 1.5);
    case '100%':
      return seconds * 2;
    case '30 minutes':
      return seconds + 30 * 60;
  }
}
