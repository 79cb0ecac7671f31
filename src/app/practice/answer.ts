import type { Item } from '../../core/item/item.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { ItemScoring } from '../../core/item/scoring.ts';
import { blankResponse, chanceOf } from '../../core/score/score-response.ts';
import { answerKey } from '../../core/session/answer-key.ts';
import { assess } from '../../core/session/assess.ts';
import type { AnswerAttempt, Mode } from '../../core/session/attempt.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { Page } from '../shared/page.ts';
import { type AttemptWorld, attemptBase } from './attempt-base.ts';
import type { Feedback } from './feedback.ts';
import type { PastQuestion } from './practice-state.ts';

// Loaded while the first question is read: scoring is not needed before there is an answer.

type NewAnswer = Omit<AnswerAttempt, 'device' | 'seq'>;

/** What was worked out on a question, and where. */
export interface Worked extends Pick<PracticeSession, 'draft' | 'settings'> {
  readonly id: string;
  readonly mode: Mode;
  readonly assignment?: string;
}

/** The attempt that the draft of a session (or a mock exam) makes, scored. */
export function attemptOf(page: AttemptWorld, item: Item, scoring: ItemScoring, worked: Worked): NewAnswer {
  const { draft, settings } = worked;
  const marking = item.marking ? settings.marking : 'off';
  const response = draft.response ?? blankResponse(item);
  const assessed = assess(item, scoring, { response, marks: draft.marks }, { marking, pens: settings.pens });
  return {
    type: 'answer',
    ...attemptBase(page, item),
    mode: worked.mode,
    session: worked.id,
    kind: item.kind,
    objective: item.objective,
    level: item.level,
    chance: chanceOf(item),
    response,
    marks: marking === 'off' ? [] : draft.marks,
    marking,
    pens: settings.pens,
    score: assessed.score,
    marked: assessed.marked,
    cause: assessed.cause,
    confidence: draft.confidence,
    spent: draft.spent,
    ...(worked.assignment === undefined ? {} : { assignment: worked.assignment }),
  };
}

/** What the feedback of an attempt shows; the sum is computed again from the stored marks. */
export function feedbackOf(item: Item, scoring: ItemScoring, attempt: NewAnswer, stored: boolean): Feedback {
  const { response, marks, marking, pens } = attempt;
  const { signalScore, points } = assess(item, scoring, { response, marks }, { marking, pens });
  return { attempt, scoring, signalScore, points, stored };
}

/** The feedback of an answer that was given before; undefined where it was to another revision. @param index the whole one */
export async function feedbackAgain(page: Page, index: BankIndex, item: Item, attemptId: string): Promise<Feedback | undefined> {
  const stored = page.$attempts.get().find((one) => one.id === attemptId);
  const attempt = stored ?? page.waitingAttempts().find((one) => one.id === attemptId);
  if (attempt?.type !== 'answer') return undefined;
  const scoring = await page.loadScoring(index, item.id);
  if (!scoring.ok || scoring.value.revision !== attempt.revision) return undefined;
  return feedbackOf(item, scoring.value, attempt, stored !== undefined);
}

/** The question that a session stands at, as it was answered; undefined where it cannot be shown any more. @param index the whole one */
export async function pastQuestion(page: Page, index: BankIndex, session: PracticeSession): Promise<PastQuestion | undefined> {
  const item = await page.loadItem(index, session.items[session.at] ?? '');
  const attempt = session.answers[answerKey(session)];
  const feedback = item.ok && attempt ? await feedbackAgain(page, index, item.value, attempt) : undefined;
  return item.ok && feedback ? { session, item: item.value, feedback } : undefined;
}
