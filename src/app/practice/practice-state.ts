import { atom } from 'nanostores';
import type { Item } from '../../core/item/item.ts';
import type { Response } from '../../core/item/response.ts';
import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { MarkingMode } from '../../core/signal/mark.ts';
import { screenState } from '../shared/screen-state.ts';
import type { Feedback } from './feedback.ts';

type PracticePhase = 'loading' | 'setup' | 'resume' | 'elsewhere' | 'deleted' | 'question' | 'done' | 'nothing' | 'none-due';

/** A question that was answered earlier in a practice. */
export interface PastQuestion {
  /** Stands at this question. */
  readonly session: PracticeSession;
  readonly item: Item;
  readonly feedback: Feedback;
}

/** What the screens of a practice (or a review) show. */
export const practiceState = () => ({
  ...screenState<PracticePhase>('loading'),
  $session: atom<PracticeSession | undefined>(undefined),
  $item: atom<Item | undefined>(undefined),
  /** A question that came with the page, for who comes for the first time: it needs no bank file. */
  $given: atom<Item | undefined>(undefined),
  /** What the next practice of the form is drawn with: so its first question can be here before it begins. */
  $drawn: atom<number | undefined>(undefined),
  /** What was chosen on the page's own first question before there was a session. */
  $early: atom<{ readonly item: string; readonly response: Response } | undefined>(undefined),
  $feedback: atom<Feedback | undefined>(undefined),
  /** What the feedback will be once the answer, which is on its way into the record, is there: to be drawn, not to be shown. */
  $coming: atom<Feedback | undefined>(undefined),
  /** An earlier question that is looked at meanwhile; the one being worked on stays as it is. */
  $past: atom<PastQuestion | undefined>(undefined),
  /** How the question shown is marked: as the session says, unless the comparison says without. */
  $marking: atom<MarkingMode>('off'),
  /** True while storing an answer takes longer than one notices. */
  $saving: atom(false),
  /** A practice begun earlier, or going on in another tab, that can be gone on with. */
  $resumable: atom<PracticeSession | undefined>(undefined),
});

export type PracticeState = ReturnType<typeof practiceState>;
