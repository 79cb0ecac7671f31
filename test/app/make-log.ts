import type { Page } from '../../src/app/shared/page.ts';
import type { BankIndex } from '../../src/core/item/pack.ts';
import type { AnswerAttempt, Attempt, DrillAttempt } from '../../src/core/session/attempt.ts';
import { answer } from '../core/make-item.ts';
import { EXAM, INDEX } from './make-bank.ts';
import { openPage, QUESTIONS, START } from './make-page.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** An answer to a question of the test bank, so long before the page was opened. */
export const past = (
  item: string,
  seq: number,
  right: boolean,
  ago: number,
  more: Partial<AnswerAttempt> = {},
): AnswerAttempt => {
  const task = QUESTIONS.find((one) => one.item.id === item)?.item.task ?? '1.1';
  return answer(item, seq, right, { exam: EXAM, task, objective: `${task}.1`, at: START - ago, zone: 60, ...more });
};

/** A card of the signal drill, so long before the page was opened. */
export const drilled = (item: string, seq: number, ago: number): DrillAttempt => {
  const { id, exam, task, revision, family, at, zone, device } = past(item, seq, true, ago);
  const base = { id, exam, task, item, revision, family, at, zone, device, seq };
  return { ...base, type: 'drill', session: 'd', signal: 's', role: 'signal', span: 0, choice: null, right: false, spent: 1000 };
};

/** A page with the record open and the whole index read, as screens that look back have it. */
export async function openWithIndex(
  ...given: Parameters<typeof openPage>
): Promise<ReturnType<typeof openPage> & { index: BankIndex }> {
  const opened = openPage(...given);
  await opened.page.openRecord();
  const index = await opened.page.loadIndex(EXAM, INDEX);
  if (!index.ok) throw new Error(index.error.message);
  return { ...opened, index: index.value };
}

/** Puts attempts into the log of a page, as if they had been read. */
export const given = ({ $attempts }: Page, ...attempts: readonly Attempt[]): void => $attempts.set(attempts);
