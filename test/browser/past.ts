import type { Page } from '@playwright/test';
import { chanceOf } from '../../src/core/score/score-response.ts';
import type { AnswerAttempt } from '../../src/core/session/attempt.ts';
import { toBackup } from '../../src/record/backup/backup.ts';
import { bankIndex, EXAM, keysOf, type Question, questions } from './bank.ts';
import { expect } from './fixtures.ts';
import type { Site } from './site-server.ts';

/** What a learner is to have done before the test begins. */
export interface Past {
  readonly question: Question;
  readonly right: boolean;
  /** Wall time, ms. */
  readonly at: number;
  readonly more?: Partial<AnswerAttempt>;
}

/** Questions of families of their own, at most so many of each domain. */
export function ofEach(count: number): readonly Question[] {
  const kinds = ['multiple-choice', 'multiple-response', 'ordering', 'matching'] as const;
  const families = new Set<string>();
  const single = kinds
    .flatMap((kind): readonly Question[] => questions(kind))
    .filter(({ item }) => !families.has(item.family) && families.add(item.family));
  return Object.keys(bankIndex().weights).flatMap((domain) =>
    single.filter(({ task }) => task.startsWith(`${domain}.`)).slice(0, count),
  );
}

/** Those answered, such a share of them right, evenly mixed; ten minutes apart. */
export const metBefore = (count: number, share: number, from = Date.UTC(2026, 10, 16, 12)): readonly Past[] =>
  ofEach(count).map((question, n) => ({ question, right: (n * 0.618) % 1 < share, at: from + n * 600_000 }));

const DEVICE = '5a1c7a34-8b0e-4f0a-9c55-1f2e3d4c5b6a';
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Answers as a record on another device has them: chosen without marking, unless said otherwise. */
export const pastAttempts = (past: readonly Past[], device = DEVICE, from = 1): readonly AnswerAttempt[] =>
  past.map(({ question, right, at, more }, n) => {
    const { item } = question;
    const wrong = item.options.find(({ id }) => !keysOf(question).includes(id))?.id ?? null;
    return {
      ...{
        type: 'answer',
        id: uuid(from * 100_000 + n),
        exam: EXAM,
        task: question.task,
        item: item.id,
        revision: item.revision,
      },
      ...{ family: item.family, at, zone: 0, device, seq: from + n, mode: 'practice', session: uuid(99), kind: item.kind },
      ...{
        objective: item.objective,
        level: item.level,
        chance: chanceOf(item),
        marks: [],
        marking: 'off',
        pens: 1,
        marked: null,
      },
      response:
        item.kind === 'multiple-choice'
          ? { kind: item.kind, option: right ? (keysOf(question)[0] ?? null) : wrong }
          : item.kind === 'multiple-response'
            ? { kind: item.kind, options: right ? keysOf(question) : [] }
            : item.kind === 'ordering'
              ? { kind: item.kind, order: right ? keysOf(question) : [] }
              : { kind: item.kind, pairs: {} },
      score: { outcome: 'scored', earned: right ? 1 : 0, total: 1 },
      ...{ cause: right ? 'known' : 'not-known', confidence: null, first: true, spent: 40_000 },
      ...more,
    } as AnswerAttempt;
  });

export const backupOf = (attempts: readonly AnswerAttempt[]): string =>
  toBackup({ attempts, events: [], flags: [], sessions: [], settings: [], sittings: [], steps: [] });

type RecordFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses a file on the settings page, which is open: what it would change is shown, and nothing is changed yet. */
export async function chooseRecord(page: Page, file: RecordFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bring in a record' }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Chooses a file, and agrees to what it would change. */
export async function bringInFile(page: Page, file: RecordFile): Promise<void> {
  await chooseRecord(page, file);
  await page.getByRole('button', { name: 'Bring it in', exact: true }).click();
}

/** Brings a record in by the settings page, as a learner does from another device. */
export async function bringIn(page: Page, site: Site, attempts: readonly AnswerAttempt[]): Promise<void> {
  await page.goto(site.url('/settings/'));
  const buffer = Buffer.from(backupOf(attempts));
  await bringInFile(page, { name: 'record.jsonl', mimeType: 'application/json', buffer });
  await expect(page.getByText(/^Brought in [\d,]+ answer/)).toBeVisible();
}
