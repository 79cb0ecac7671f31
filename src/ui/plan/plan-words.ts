import type { Fit, Step } from '../../core/plan/plan.ts';
import type { PlanBlueprint } from '../../stores/plan-store.ts';
import { practiseNewHref, siteHref } from '../practice/links.ts';

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
      return { words: `Review ${count(step.questions, 'question')}`, href: siteHref(`/${exam}/review/`) };
    case 'new': {
      const domain = domains.find(({ id }) => id === step.domain);
      return {
        words: `${count(step.questions, 'new question')} in domain ${step.domain}${domain ? `, ${domain.name}` : ''}`,
        href: practiseNewHref(exam, domain?.tasks ?? [], step.questions),
      };
    }
    case 'mock':
      return { words: MOCK[step.size], href: siteHref(`/${exam}/mock/`) };
    case 'lessons':
      return { words: 'Every question was met. Read the lessons of what you missed', href: siteHref(`/${exam}/`) };
  }
}

/** Today in one line, for the start page. */
export function todayWords(steps: readonly Step[]): string {
  const of = (kind: 'review' | 'new'): number => steps.reduce((sum, step) => sum + (step.kind === kind ? step.questions : 0), 0);
  const parts = [
    steps.some(({ kind }) => kind === 'mock') ? ['a mock exam'] : [],
    of('review') > 0 ? [count(of('review'), 'review')] : [],
    of('new') > 0 ? [count(of('new'), 'new question')] : [],
    steps.some(({ kind }) => kind === 'lessons') ? ['lessons'] : [],
  ];
  return `${parts.flat().join(', ')} (${minutes(steps.reduce((sum, step) => sum + step.minutes, 0))})`;
}

/** Whether it fits, in plain words. */
export function fitWords(fit: Fit, minutesADay: number): string {
  switch (fit.kind) {
    case 'no-date':
      return 'Without an exam date nothing has to fit. With one, reviews are brought forward to it, and this page says whether the time is enough.';
    case 'past':
      return 'The exam’s day is past. Choose a new date, or none.';
    case 'fits':
      return `It fits: in ${count(fit.studyDays, 'day')} of study you can meet every question once and do the reviews.`;
    case 'short':
      return `It does not fit. To meet every question once and do the reviews you would need about ${minutes(fit.needed)} a day; you have ${minutesADay}. At this pace about ${fit.leftUnseen} of ${count(fit.unseen, 'new question')} will be left unseen. Reviews come first all the same: they pay more.`;
  }
}
