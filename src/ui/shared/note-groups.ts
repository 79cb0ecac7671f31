import type { PhraseNote } from './span-looks.ts';

/** Notes that say the same of several phrases. */
interface NoteGroup {
  readonly notes: readonly PhraseNote[];
  readonly first: PhraseNote;
  /** Also where each of the phrases points is the same. */
  readonly uniform: boolean;
}

const text = ({ meaning: { role, signal, title, note } }: PhraseNote): string => JSON.stringify([role, signal, title, note]);

const whole = ({ meaning: { span: _, ...meaning } }: PhraseNote): string => JSON.stringify(meaning);

/** What has the same text, together; in the order of the first of each. */
export function noteGroups(notes: readonly PhraseNote[]): readonly NoteGroup[] {
  const firsts = notes.filter((note, at) => notes.findIndex((one) => text(one) === text(note)) === at);
  return firsts.map((first) => {
    const own = notes.filter((note) => text(note) === text(first));
    return { notes: own, first, uniform: own.every((note) => whole(note) === whole(first)) };
  });
}
