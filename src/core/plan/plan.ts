import type { FormSize } from '../exam/form.ts';

/** A domain as far as it was met. */
export interface DomainFacts {
  readonly domain: string;
  /** Share of the exam, 0..1. */
  readonly weight: number;
  /** Families met, and questions of families not met yet. */
  readonly met: number;
  readonly unseen: number;
}

/** A mock exam that could be sat. */
export interface MockFacts {
  readonly size: Exclude<FormSize, 'domain'>;
  readonly minutes: number;
}

export interface PlanFacts {
  /** Whole days to the exam: 0 on its day, negative after it; null without a date. */
  readonly daysLeft: number | null;
  /** Days of study a week, 1..7, and minutes on each of them, above 0. */
  readonly daysAWeek: number;
  readonly minutesADay: number;
  /** Seconds a question takes with its feedback, above 0. */
  readonly secondsAQuestion: number;
  /** Questions due for review today, and expected a day in the coming week. */
  readonly due: number;
  readonly duePerDay: number;
  readonly domains: readonly DomainFacts[];
  /** The mock exams there are, the longest first. */
  readonly mocks: readonly MockFacts[];
  /** Whole days since the last mock exam; null where none was sat. */
  readonly daysSinceMock: number | null;
}

/** Something to do today, with how long it will take, whole minutes. */
export type Step = { readonly minutes: number } & (
  | { readonly kind: 'review'; readonly questions: number }
  | { readonly kind: 'new'; readonly questions: number; readonly domain: string }
  | { readonly kind: 'mock'; readonly size: MockFacts['size'] }
  | { readonly kind: 'lessons' }
);

/** Whether it can be done until the exam. */
export type Fit =
  | { readonly kind: 'no-date' }
  | { readonly kind: 'past' }
  | { readonly kind: 'fits'; readonly studyDays: number }
  /** Minutes a study day that would be needed to see everything once and do all reviews, and how many questions stay unseen as it is. */
  | {
      readonly kind: 'short';
      readonly studyDays: number;
      readonly needed: number;
      readonly leftUnseen: number;
      readonly unseen: number;
    };

export interface Plan {
  readonly steps: readonly Step[];
  readonly fit: Fit;
}

/** Families met from which on a mock exam tells something. */
const MET_FOR_MOCK = 40;
/** Days between mock exams at least, and before the real one: the last day is for rest and reviews. */
const MOCK_EVERY = 7;
const LAST_MOCK = 2;
/** New questions of one domain on one day. */
const MOST_OF_DOMAIN = 15;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const minutesFor = (questions: number, seconds: number): number => Math.max(1, Math.round((questions * seconds) / 60));

/** The days of study until the exam, today among them, by days a week. At least 1 while the exam is ahead. */
const studyDaysOf = (daysLeft: number, daysAWeek: number): number =>
  Math.max(1, Math.round((Math.max(1, daysLeft) * daysAWeek) / 7));

function fitOf(facts: PlanFacts): Fit {
  const { daysLeft, daysAWeek, minutesADay, secondsAQuestion, due, duePerDay, domains } = facts;
  if (daysLeft === null) return { kind: 'no-date' };
  if (daysLeft < 0) return { kind: 'past' };
  const studyDays = studyDaysOf(daysLeft, daysAWeek);
  const unseen = sum(domains.map((one) => one.unseen));
  const reviews = due + duePerDay * Math.max(0, daysLeft - 1);
  const needed = ((unseen + reviews) * secondsAQuestion) / 60;
  const capacity = studyDays * minutesADay;
  if (needed <= capacity) return { kind: 'fits', studyDays };
  const leftUnseen = Math.min(unseen, Math.ceil(((needed - capacity) * 60) / secondsAQuestion));
  return { kind: 'short', studyDays, needed: Math.ceil(needed / studyDays), leftUnseen, unseen };
}

/** The mock exam the calendar wants today, the longest that fits the minutes: not before enough was met, once a week, not on the last day. */
function mockToday({ daysLeft, minutesADay, domains, mocks, daysSinceMock }: PlanFacts): MockFacts | undefined {
  const met = sum(domains.map((one) => one.met));
  const wanted = met >= MET_FOR_MOCK && (daysSinceMock ?? MOCK_EVERY) >= MOCK_EVERY && (daysLeft ?? LAST_MOCK) >= LAST_MOCK;
  return wanted ? mocks.find(({ minutes }) => minutes <= minutesADay) : undefined;
}

/** New questions by domain: one after the other to the domain that has met least for its weight (highest averages, d'Hondt). */
function newQuestions(
  domains: readonly DomainFacts[],
  count: number,
): readonly { readonly domain: string; readonly questions: number }[] {
  const left = domains.map((one) => ({ ...one }));
  const quotient = ({ weight, met }: DomainFacts): number => weight / (met + 1);
  const chosen: { domain: string; questions: number }[] = [];
  let rest = count;
  while (rest > 0) {
    const [next] = left.filter(({ unseen }) => unseen > 0).toSorted((a, b) => quotient(b) - quotient(a));
    if (!next) break;
    // One domain at a time: changing it with every question would make no plan that can be said.
    const questions = Math.min(rest, next.unseen, MOST_OF_DOMAIN);
    chosen.push({ domain: next.domain, questions });
    rest -= questions;
    next.unseen = 0;
  }
  return chosen;
}

/**
 * What to do today, in order: a mock exam where one is due, then reviews, then new questions where least was met for the weight, then
 * lessons. Never more minutes than given, but always at least one thing; nothing once the exam is past.
 */
export function makePlan(facts: PlanFacts): Plan {
  const fit = fitOf(facts);
  if (fit.kind === 'past') return { steps: [], fit };
  const { minutesADay, secondsAQuestion, due, domains } = facts;
  const steps: Step[] = [];
  let left = minutesADay;
  const mock = mockToday(facts);
  if (mock) {
    steps.push({ kind: 'mock', size: mock.size, minutes: mock.minutes });
    left -= mock.minutes;
  }
  const fits = (): number => Math.floor((left * 60) / secondsAQuestion);
  const atLeast = (): number => (steps.length === 0 ? 1 : 0);
  const reviews = Math.min(due, Math.max(atLeast(), fits()));
  if (reviews > 0) {
    const minutes = Math.min(Math.max(left, 1), minutesFor(reviews, secondsAQuestion));
    steps.push({ kind: 'review', questions: reviews, minutes });
    left -= minutes;
  }
  for (const { domain, questions } of newQuestions(domains, Math.max(atLeast(), fits()))) {
    const minutes = Math.min(Math.max(left, 1), minutesFor(questions, secondsAQuestion));
    if (left <= 0 && steps.length > 0) break;
    steps.push({ kind: 'new', questions, domain, minutes });
    left -= minutes;
  }
  if (steps.length === 0) steps.push({ kind: 'lessons', minutes: Math.max(1, Math.floor(minutesADay)) });
  return { steps, fit };
}
