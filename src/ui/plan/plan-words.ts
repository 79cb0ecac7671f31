import type { PlanBlueprint } from '../../app/plan/plan-store.ts';
import type { Fit } from '../../core/plan/fit.ts';
import type { Plan, Step } from '../../core/plan/plan.ts';
import { practiceNewHref, siteHref } from '../shared/links.ts';

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
export const minutes = (number: number): string => count(number, 'minute');

const MOCK = { full: 'A full mock exam', half: 'A half-length mock exam', quarter: 'A quarter-length mock exam' } as const;

/** What to do, and where. */
export function stepWords(
  step: Step,
  exam: string,
  { domains }: PlanBlueprint,
): { readonly words: string; readonly href: string } {
  switch (step.kind) {
    case 'review':
      return {
        words: `Review ${count(step.questions, 'question')}`,
        href: `${siteHref(`/${exam}/practice/`)}?review=family&count=${step.questions}`,
      };
    case 'new': {
      const domain = domains.find(({ id }) => id === step.domain);
      return {
        words: `${count(step.questions, 'new question')} in domain ${step.domain}${domain ? `, ${domain.name}` : ''}`,
        href: practiceNewHref(exam, domain?.tasks ?? [], step.questions),
      };
    }
    case 'mock':
      return { words: MOCK[step.size], href: `${siteHref(`/${exam}/mock/`)}?length=${step.size}` };
    case 'lessons':
      return { words: 'Nothing is new or due: read a lesson again', href: siteHref(`/${exam}/`) };
  }
}

/** Today in one line, for the start page. */
export function todayWords({ steps, fit, done }: Plan, minutesADay: number): string {
  if (fit.kind === 'past') return 'The exam’s day is past.';
  if (done) return `Today’s ${minutes(minutesADay)} are done.`;
  const of = (kind: 'review' | 'new'): number => steps.reduce((sum, step) => sum + (step.kind === kind ? step.questions : 0), 0);
  const parts = [
    of('review') > 0 ? [count(of('review'), 'review')] : [],
    of('new') > 0 ? [count(of('new'), 'new question')] : [],
    steps.some(({ kind }) => kind === 'mock') ? ['a mock exam'] : [],
    steps.some(({ kind }) => kind === 'lessons') ? ['lessons'] : [],
  ];
  return `Today: ${parts.flat().join(', ')} (${minutes(steps.reduce((sum, step) => sum + step.minutes, 0))}).`;
}

/** How far the exam is; empty without a date, and once it is past. */
export function daysWords(daysLeft: number | null): string {
  if (daysLeft === null || daysLeft < 0) return '';
  return daysLeft === 0 ? 'The exam is today. Good luck.' : `${count(daysLeft, 'day')} to the exam.`;
}

const mocksToo = (mocks: number): string => (mocks > 0 ? `, with ${count(mocks, 'mock exam')}` : '');

/** Whether it fits, in plain words. */
export function fitWords(fit: Fit, minutesADay: number): string {
  switch (fit.kind) {
    case 'no-date':
      return 'Without an exam date nothing has to fit. With one, reviews are brought forward to it, and this page says whether the time is enough.';
    case 'past':
      return 'The exam’s day is past. Choose a new date, or none.';
    case 'today':
      return 'Nothing has to fit any more. A few reviews do more today than many new questions.';
    case 'fits':
      return `It fits: in ${count(fit.studyDays, 'day')} of study you can see every question once and do the reviews${mocksToo(fit.mocks)}.`;
    case 'short':
      return `It does not fit. To see every question once before the exam and do the reviews${mocksToo(fit.mocks)}, you would need about ${minutes(fit.needed)} a day; you have ${minutesADay}. At this pace about ${fit.leftUnseen} of ${count(fit.unseen, 'new question')} will be left unseen. Reviews come first all the same: they pay more.`;
  }
}
