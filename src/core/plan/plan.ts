import { sum } from '../sum.ts';
import { type Fit, fitOf } from './fit.ts';
import { type DomainFacts, LAST_MOCK, MOCK_EVERY, type MockFacts, type PlanFacts } from './plan-facts.ts';

/** Something to do today, with how long it will take, whole minutes. */
export type Step = { readonly minutes: number } & (
  | { readonly kind: 'review'; readonly questions: number }
  | { readonly kind: 'new'; readonly questions: number; readonly domain: string }
  | { readonly kind: 'mock'; readonly size: MockFacts['size'] }
  | { readonly kind: 'lessons' }
);

export interface Plan {
  readonly steps: readonly Step[];
  readonly fit: Fit;
  /** The day's minutes are used; there are no steps then. */
  readonly done: boolean;
  /** The week's days of study are done and nothing was begun today: it may be free. */
  readonly free: boolean;
  /** Minutes of the shortest mock exam, where one is wanted and a day of study is shorter than that; null else. */
  readonly mockNeeds: number | null;
}

/** Families met from which on a mock exam tells something. */
export const MET_FOR_MOCK = 40;
/** New questions of one domain on one day; few of another do not make a step of their own where that can be helped. */
const MOST_OF_DOMAIN = 15;
const FEW = 4;

const minutesFor = (questions: number, seconds: number): number => Math.max(1, Math.round((questions * seconds) / 60));

/** Whether the calendar wants a mock exam today: not before enough was met, once a week, not on the last day. */
function wantsMock({ daysLeft, domains, daysSinceMock }: PlanFacts): boolean {
  const met = sum(domains.map((one) => one.met));
  return met >= MET_FOR_MOCK && (daysSinceMock ?? MOCK_EVERY) >= MOCK_EVERY && (daysLeft ?? LAST_MOCK) >= LAST_MOCK;
}

/** New questions by domain, that first which has met least for its weight (highest averages, d'Hondt); one with few left comes last. */
function newQuestions(
  domains: readonly DomainFacts[],
  count: number,
): readonly { readonly domain: string; readonly questions: number }[] {
  const neediest = domains
    .filter(({ unseen }) => unseen > 0)
    .toSorted((a, b) => Number(a.unseen < FEW) - Number(b.unseen < FEW) || b.weight / (b.met + 1) - a.weight / (a.met + 1))
    .map(({ domain, unseen }) => ({ domain, unseen, questions: 0 }));
  let rest = count;
  // One domain at a time: changing it with every question would make no plan that can be said. What is left after all had
  // their share goes round again.
  for (const most of [MOST_OF_DOMAIN, count]) {
    for (const one of neediest) {
      const given = Math.min(rest, one.unseen - one.questions, rest <= MOST_OF_DOMAIN + FEW ? rest : most);
      one.questions += given;
      rest -= given;
    }
  }
  return neediest.flatMap(({ domain, questions }) => (questions > 0 ? [{ domain, questions }] : []));
}

/** Reviews, then new questions, as many as the minutes hold; where `always`, at least one, whatever it takes. */
function questionSteps({ secondsAQuestion, due, domains }: PlanFacts, minutes: number, always: boolean): readonly Step[] {
  const fits = Math.floor((minutes * 60) / secondsAQuestion);
  const count = always ? Math.max(1, fits) : fits;
  const reviews = Math.min(due, count);
  const parts = [
    ...(reviews > 0 ? [{ kind: 'review', questions: reviews } as const] : []),
    ...newQuestions(domains, count - reviews).map((one) => ({ kind: 'new', ...one }) as const),
  ];
  let left = fits < 1 ? minutesFor(count, secondsAQuestion) : minutes;
  return parts.flatMap((part) => {
    const own = Math.min(left, minutesFor(part.questions, secondsAQuestion));
    left -= own;
    return own > 0 ? [{ ...part, minutes: own }] : [];
  });
}

/**
 * What to do in what is left of today, in order: reviews, then new questions where least was met for the weight, then a mock exam where one
 * is wanted, whose minutes are kept free; lessons where there is nothing else. Never more minutes than are left of the day, but until
 * something was done always at least one thing; nothing once the exam is past.
 */
export function makePlan(facts: PlanFacts): Plan {
  const fit = fitOf(facts);
  const { daysAWeek, daysStudied, minutesADay, minutesDone, secondsAQuestion, mocks } = facts;
  const nothing = { steps: [], fit, done: false, free: false, mockNeeds: null };
  if (fit.kind === 'past') return nothing;
  const left = Math.max(0, Math.floor(minutesADay - minutesDone));
  const wanted = wantsMock(facts);
  const mock = wanted ? mocks.find(({ minutes }) => minutes <= left) : undefined;
  const shortest = mocks.at(-1)?.minutes ?? 0;
  const mockNeeds = wanted && shortest > minutesADay ? shortest : null;
  if (minutesDone > 0 && left * 60 < secondsAQuestion) return { ...nothing, done: true, mockNeeds };
  const steps = [...questionSteps(facts, left - (mock?.minutes ?? 0), !mock)];
  if (mock) steps.push({ kind: 'mock', size: mock.size, minutes: mock.minutes });
  if (steps.length === 0) steps.push({ kind: 'lessons', minutes: Math.max(1, left) });
  return { steps, fit, done: false, free: minutesDone === 0 && daysStudied >= daysAWeek, mockNeeds };
}
