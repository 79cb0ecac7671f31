import type { PhraseNote } from './span-looks.ts';

const sayingOf = ({ meaning: { span: _, ...saying } }: PhraseNote): string => JSON.stringify(saying);

/** Notes that say the same of several phrases, together; in the order of the first of each. */
export function noteGroups(notes: readonly PhraseNote[]): readonly (readonly [PhraseNote, ...PhraseNote[]])[] {
  const groups = new Map<string, [PhraseNote, ...PhraseNote[]]>();
  for (const note of notes) {
    const group = groups.get(sayingOf(note));
    if (group) group.push(note);
    else groups.set(sayingOf(note), [note]);
  }
  return [...groups.values()];
}
