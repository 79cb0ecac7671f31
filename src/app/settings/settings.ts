import type { MarkingMode, Pens } from '../../core/signal/mark.ts';
import type { SettingValue } from '../../record/record-store.ts';

// Every setting there is, but for those that the pages of assignments alone need (`assignment-settings.ts`): its name in the record, its type, what holds where nothing is stored, and what a stored value means. Names are
// in learners' records and backups for good. A backup may hold anything, so a value that cannot be meant counts as none.

export type { SettingValue } from '../../record/record-store.ts';

declare const made: unique symbol;
/** The name a setting is stored under; only this file, and that other one, make one. */
export type SettingKey = string & { readonly [made]: never };

export interface SettingOf<T> {
  readonly key: SettingKey;
  readonly default: T;
  /** What a stored value means; undefined where it cannot be meant. */
  readonly parse: (stored: SettingValue) => T | undefined;
}

/** Settings of the same meaning, one for each exam, or each family of questions. */
export interface SettingsBy<T> {
  (name: string): SettingOf<T>;
  /** Whose setting a stored one is; undefined where it is another setting. */
  readonly nameIn: (key: SettingKey) => string | undefined;
}

const setting = <T>(key: string, otherwise: T, parse: SettingOf<T>['parse']): SettingOf<T> => ({
  key: key as SettingKey,
  default: otherwise,
  parse,
});
const settingsBy = <T>(prefix: string, otherwise: T, parse: SettingOf<T>['parse']): SettingsBy<T> =>
  Object.assign((name: string) => setting(prefix + name, otherwise, parse), {
    nameIn: (key: SettingKey) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined),
  });

const yesOrNo = (stored: SettingValue) => (typeof stored === 'boolean' ? stored : undefined);
const number = (stored: SettingValue) => (typeof stored === 'number' ? stored : undefined);
const text = (stored: SettingValue) => (typeof stored === 'string' ? stored : undefined);
const oneOf =
  <T extends SettingValue>(...all: readonly T[]) =>
  (stored: SettingValue) =>
    all.find((one) => one === stored);
const whole = (least: number, most: number) => (stored: SettingValue) =>
  typeof stored === 'number' && stored >= least && stored <= most ? Math.floor(stored) : undefined;

/** How scenarios are marked in practice. */
export const MARKING = setting<MarkingMode>('practice.marking', 'guided', oneOf('guided', 'open', 'off'));
export const PENS = setting<Pens>('practice.pens', 1, oneOf(1, 2));
/** Whether practice asks how sure one is; a review always does. */
export const ASKS_CONFIDENCE = setting('practice.confidence', false, yesOrNo);
/** The rule above the first question was read, and need not be shown again. */
export const RULE_READ = setting('practice.rule-read', false, yesOrNo);
/** Keys without Ctrl or Alt do something: 1 to 9 choose an option. */
export const SINGLE_KEYS = setting('keys.single', true, yesOrNo);
/** Reviews a day at most. */
export const REVIEW_LIMIT = setting('review.limit', 20, whole(1, Number.POSITIVE_INFINITY));

/** At which hour a local day begins: what is done before it counts for the day before. */
export const DAY_BEGINS = setting('day.begins', 4, whole(0, 12));

/** Until when a family is put aside, wall time in ms; 0 or past: it is not. */
export const reviewRest = settingsBy<number>('review.rest.', 0, number);
/** When a family was said to be known, wall time in ms: misses up to then are not reviewed. */
export const reviewKnown = settingsBy<number>('review.known.', 0, number);

/** The date of an exam as the learner gave it (YYYY-MM-DD); empty: none. */
export const examDate = settingsBy<string>('exam.date.', '', text);
/** Days of study a week. */
export const planDays = settingsBy<number>('plan.days.', 5, whole(1, 7));
/** On which days of the week those are (`core/today/weekdays.ts`); undefined where only their number was said. */
export const planWeekdays = settingsBy<number | undefined>('plan.weekdays.', undefined, whole(1, 127));
/** Minutes on such a day; stored with the first plan of an exam. */
export const planMinutes = settingsBy<number>('plan.minutes.', 30, whole(1, 600));

/** Whether practice compares how well one does with and without marking. */
export const compareOn = settingsBy<boolean>('compare.on.', false, yesOrNo);
/** The coin of the comparison; undefined before it was first turned on. */
export const compareSeed = settingsBy<number | undefined>('compare.seed.', undefined, number);
/** Tests an arm that it was begun with. */
export const compareArm = settingsBy<number | undefined>('compare.arm.', undefined, whole(0, 100_000));
/** When it was turned on, off, on, ...: times in ms with spaces between. */
export const compareTimes = settingsBy<string | undefined>('compare.times.', undefined, text);
