import type { ExchangeNote, ExchangeQuestion, ReadFormat } from '../exchange.ts';
import { noteQuestion } from './note-question.ts';
import { notesOfPackage } from './notes-of-package.ts';
import { notesOfText } from './notes-of-text.ts';

const isZip = ([p, k]: Uint8Array): boolean => p === 0x50 && k === 0x4b;

/** Reads notes of Anki in which something is chosen: a package (`.apkg`) or a text file. Cards without options are counted, not listed. */
export const readAnkiNotes: ReadFormat = (bytes) => {
  const read = isZip(bytes) ? notesOfPackage(bytes) : notesOfText(bytes);
  if (!read.ok) return { questions: [], notes: [{ line: 1, what: 'refused', reason: read.error }] };
  const notes: ExchangeNote[] = [];
  const without = new Map<string, number>();
  const questions = read.value.flatMap((note): readonly ExchangeQuestion[] => {
    const made = noteQuestion(note);
    if (made === undefined) {
      without.set(note.type, (without.get(note.type) ?? 0) + 1);
      return [];
    }
    const question = (note.fields[0] ?? '')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[?!.,;:])/g, '')
      .trim()
      .slice(0, 60);
    const tell = (what: ExchangeNote['what'], reason: string) =>
      notes.push({ line: note.line, ...(question === '' ? {} : { question }), what, reason: `${reason}.` });
    if ('refused' in made) {
      tell('left-out', `This is not taken: ${made.refused}`);
      return [];
    }
    for (const reason of made.changed) tell('changed', reason);
    return [made.question];
  });
  for (const [type, count] of without) {
    const kind = type === '' ? '' : ` of the type “${type.slice(0, 60)}”`;
    notes.push({
      line: 0,
      what: 'left-out',
      reason: `Notes${kind} that have no options to choose from are not taken: ${count}.`,
    });
  }
  return { questions, notes };
};
