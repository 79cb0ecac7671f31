import { reviewState } from '../../../src/app/schedule/schedule-store.ts';
import type { SettingKey, SettingValue } from '../../../src/app/settings/settings.ts';
import { makePage } from '../../../src/app/shared/page.ts';
import type { BankIndex, IndexEntry } from '../../../src/core/item/pack.ts';
import { DAY } from '../../../src/core/schedule/exam-date.ts';
import type { AnswerAttempt, Attempt } from '../../../src/core/session/attempt.ts';
import { testEnvironment } from '../../../src/env/test-environment.ts';
import { answer } from '../../core/make-item.ts';

export const NOW = Date.UTC(2026, 10, 26, 12);
export const EXAM = 'aif-c01';
export const entry = (id: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  ...{ id, family: id, kind: 'multiple-choice', objective: '1.1.1', level: 2, signals: [], title: `About ${id}` },
  ...more,
});
export const bank = (items: readonly IndexEntry[], reserved: readonly IndexEntry[] = []): BankIndex => ({
  ...{
    format: 1,
    exam: EXAM,
    name: 'An exam',
    domains: {},
    tasks: {},
    concepts: {},
    signals: {},
    weights: { 1: 1 },
    pace: 60,
    mocks: [],
    lessons: [],
  },
  packs: [{ task: '1.1', shown: '/shown', key: '/key', items }],
  reserved: reserved.length > 0 ? [{ task: '1.1', shown: '/r', key: '/rk', items: reserved }] : [],
});
export const missed = (item: string, seq: number, more: Partial<AnswerAttempt> = {}): AnswerAttempt =>
  answer(item, seq, false, { exam: EXAM, task: '1.1', family: item, at: NOW - 5 * DAY, zone: 60, ...more });

/** A page whose log and settings a test gives, and what is then due on it. */
export function scheduledPage() {
  const env = testEnvironment(NOW);
  const page = makePage(env);
  let logs = 0;
  return {
    ...{ env, page },
    /** A log, whose attempts are never those of the log before, and settings. */
    given(attempts: readonly Attempt[], settings: Readonly<Record<SettingKey, SettingValue>> = {}): void {
      logs += 1;
      page.$attempts.set(attempts.map((one) => ({ ...one, id: `${logs}-${one.id}` })));
      page.$settings.set(new Map(Object.entries(settings) as [SettingKey, SettingValue][]));
    },
    dueIn: (index: BankIndex) => reviewState(page, index).families.map(({ card }) => card.id),
    /** What the header was told last. */
    reported: () => env.due(EXAM) ?? [],
  };
}
