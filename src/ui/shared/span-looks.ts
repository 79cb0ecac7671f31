import type { ItemScoring, SpanMeaning } from '../../core/item/scoring.ts';
import type { SignalScore } from '../../core/signal/signal-score.ts';
import * as m from '../../messages/en/shared.ts';
import type { SpanLook } from '../marking/markable-prose.tsx';

type NoteState = 'found' | 'clipped' | 'missed' | 'decoy-taken' | 'decoy-left';

/** A margin note on one phrase. */
export interface PhraseNote {
  readonly number: number;
  readonly state: NoteState;
  readonly meaning: SpanMeaning;
  readonly wrongPen: boolean;
}

const SAYS: Record<NoteState, string> = {
  found: 'signal, found',
  clipped: m.signalFound,
  missed: 'signal, missed',
  'decoy-taken': 'decoy, marked',
  'decoy-left': m.decoyLeft,
};

export const NOTE_WORDS: Record<NoteState, string> = {
  found: m.found,
  clipped: m.foundInPart,
  missed: m.missed,
  'decoy-taken': m.decoyMarked,
  'decoy-left': m.decoyLeftAlone,
};

/** The notes on signals and decoys, in text order, and how each span looks. Without a marking only what each phrase is. */
export function notesOf(scoring: ItemScoring, score: SignalScore | null): readonly PhraseNote[] {
  let signal = 0;
  let decoy = 0;
  const notes: PhraseNote[] = [];
  for (const meaning of scoring.spans) {
    if (meaning.role === 'signal') {
      const result = score?.signals[signal++];
      notes.push({ number: notes.length + 1, state: result?.state ?? 'missed', meaning, wrongPen: result?.pen === 'wrong' });
    } else if (meaning.role === 'decoy') {
      const taken = score?.decoys[decoy++] ?? 0;
      notes.push({ number: notes.length + 1, state: taken > 0 ? 'decoy-taken' : 'decoy-left', meaning, wrongPen: false });
    }
  }
  return notes;
}

export function looksOf(notes: readonly PhraseNote[], marked: boolean): ReadonlyMap<number, SpanLook> {
  return new Map(
    notes.map((note) => {
      const state = marked ? note.state : note.meaning.role === 'signal' ? 'found' : 'decoy-left';
      const says = marked ? SAYS[note.state] : note.meaning.role;
      return [note.meaning.span, { className: `look look-${state}`, note: note.number, says }];
    }),
  );
}

/** The concepts that the options of a question stand for. */
export const conceptsAtStake = (scoring: ItemScoring): ReadonlySet<string> =>
  new Set(Object.values(scoring.options).flatMap((option) => option.concept ?? []));
