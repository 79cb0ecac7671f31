import { atom } from 'nanostores';
import { chooseCards, type DrillQuestion } from '../../core/drill/choose-cards.ts';
import { type DrillCard, type DrillChoice, isRightChoice } from '../../core/drill/drill-card.ts';
import { questionsToDrill } from '../../core/drill/questions-to-drill.ts';
import type { BankIndex } from '../../core/item/pack.ts';
import type { DrillAttempt } from '../../core/session/attempt.ts';
import { standingOf } from '../correction/standing.ts';
import { attemptBase } from '../practice/attempt-base.ts';
import { formerSignals } from '../shared/bank-store.ts';
import { oneStart } from '../shared/one-start.ts';
import type { Page } from '../shared/page.ts';
import { screenState } from '../shared/screen-state.ts';
import { drillQuestions } from './drill-questions.ts';

type DrillPhase = 'loading' | 'start' | 'card' | 'elsewhere' | 'deleted' | 'done' | 'nothing';

/** What was said of a card. */
export interface DrillAnswer {
  readonly choice: DrillChoice;
  readonly right: boolean;
  /** The attempt that it made, or is to make. */
  readonly attempt: string;
}

/** One run through some cards. The card at `at` is answered where `answers` is longer than that. */
export interface DrillRound {
  readonly id: string;
  readonly cards: readonly DrillCard[];
  readonly at: number;
  readonly answers: readonly DrillAnswer[];
}

/** A round has so many cards, or as many as there are. */
export const DRILL_CARDS = 20;

/** The signal drill of a page. */
export function drillStore(page: Page) {
  const { env, $attempts, loadIndex, openRecord, storeAttempt } = page;
  const { $phase, $fault, $index, fault } = screenState<DrillPhase>('loading');
  const $round = atom<DrillRound | undefined>(undefined);
  const $questions = atom<ReadonlyMap<string, DrillQuestion>>(new Map());
  let held: { release(): void } | undefined;
  let answering = false;
  let since = 0;
  let spent = 0;
  let seed: number | undefined;

  /** Loads what is needed to begin. */
  async function openDrill(exam: string, indexPath: string): Promise<void> {
    const index = await loadIndex(exam, indexPath);
    if (!index.ok) return fault(index.error.message);
    $index.set(index.value);
    $phase.set('start');
    env.whenIdle(async () => {
      await openRecord();
      if (!$round.get()) await drillQuestions(page, index.value, toDrill(index.value));
    });
  }

  const drawn = (): number => {
    seed ??= env.seed();
    return seed;
  };

  /** The questions of the next round, drawn once: so they can be here before it begins. */
  function toDrill(index: BankIndex, only?: ReadonlySet<string>): readonly string[] {
    return questionsToDrill(index.packs, {
      ...{ attempts: standingOf(index, $attempts.get()), previousIds: formerSignals(index), only, seed: drawn() },
    });
  }

  function release(): void {
    held?.release();
    held = undefined;
  }

  /** Stops where another page drills this exam now, or the record was deleted. What was answered is in the record, or waits for it. */
  function leave(phase: 'elsewhere' | 'deleted'): void {
    release();
    env.setBusy(false);
    $phase.set(phase);
  }
  page.$elsewhere.listen((what) => {
    if (what === 'wipe' && $phase.get() === 'card') leave('deleted');
  });

  /** Makes this page the one that drills an exam: in two at once the same cards would come. `take`: from another page that does. */
  async function claim(exam: string, take: boolean): Promise<boolean> {
    release();
    held = await env.hold(`drill ${exam}`, take, () => $phase.get() === 'card' && leave('elsewhere'));
    return held !== undefined;
  }

  /** Begins a round. `only`: from the questions in which one of these signals stands, with what else stands in them, or the answer would be known. */
  async function beginRound(only?: ReadonlySet<string>, take = false): Promise<void> {
    const index = $index.get();
    if (!index) return;
    if (!(await claim(index.exam, take))) return leave('elsewhere');
    await openRecord();
    const questions = await drillQuestions(page, index, toDrill(index, only));
    if (!questions.ok) {
      release();
      return fault(questions.error.message);
    }
    $questions.set(questions.value);
    const all = [...questions.value.values()];
    const cards = chooseCards({
      questions: only ? all.filter(({ scoring }) => scoring.spans.some(({ signal }) => only.has(signal ?? ''))) : all,
      attempts: standingOf(index, $attempts.get()),
      previousIds: formerSignals(index),
      count: DRILL_CARDS,
      seed: drawn(),
    });
    seed = undefined;
    if (cards.length === 0) {
      release();
      return $phase.set('nothing');
    }
    spent = 0;
    since = env.now();
    $round.set({ id: env.id(), cards, at: 0, answers: [] });
    env.setBusy('practice');
    $phase.set('card');
  }

  /** Counts time only while the page is visible. */
  function pageVisible(visible: boolean): void {
    const now = env.now();
    if (!visible) spent += Math.max(0, now - since);
    since = now;
  }

  /** Stores what was chosen, then shows whether it was right. Where storing fails the answer waits among the unsaved ones, which is said. */
  async function choose(choice: DrillChoice): Promise<void> {
    const round = $round.get();
    const card = round?.cards[round.at];
    const question = card && $questions.get().get(card.item);
    if (!round || !question || answering || $phase.get() !== 'card' || round.answers.length > round.at) return;
    answering = true;
    try {
      const right = isRightChoice(card, choice);
      const { first: _, ...base } = attemptBase(page, question.item);
      const { signal, role, span } = card;
      const time = Math.round(spent + Math.max(0, env.now() - since));
      const attempt: Omit<DrillAttempt, 'device' | 'seq'> = {
        ...{ ...base, type: 'drill', session: round.id },
        ...{ signal, role, span, choice, right, spent: time },
      };
      const stored = await storeAttempt(attempt);
      // Stopped meanwhile: it is kept, but there is no card to show it on.
      if ($round.get() !== round || $phase.get() !== 'card') return;
      $round.set({ ...round, answers: [...round.answers, { choice, right, attempt: attempt.id }] });
      if (stored.ok) env.answerStored();
    } finally {
      answering = false;
    }
  }

  /** Goes to the next card, or to the end. Only from an answered one. */
  function next(): void {
    const round = $round.get();
    if (!round || $phase.get() !== 'card' || round.answers.length <= round.at) return;
    spent = 0;
    since = env.now();
    if (round.at + 1 < round.cards.length) $round.set({ ...round, at: round.at + 1 });
    else endRound();
  }

  /** Ends the round, wherever it stands. What was answered is in the record. */
  function endRound(): void {
    release();
    env.setBusy(false);
    $phase.set('done');
  }

  return {
    ...{ $phase, $fault, $index, $round, $questions, openDrill, choose, next, endRound, pageVisible },
    beginRound: oneStart()(beginRound),
  };
}
