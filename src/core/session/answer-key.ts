import type { PracticeSession } from './practice-session.ts';

type Place = Pick<PracticeSession, 'items' | 'at'>;

/** How often the question at a place has come by then, from 1: in a review a missed one comes again. */
export const occurrence = ({ items, at }: Place): number => items.slice(0, at + 1).filter((id) => id === items[at]).length;

/** Under which key a session keeps the attempt of the question at a place: its id, from the second time on with the time behind it. */
export function answerKey(place: Place): string {
  const time = occurrence(place);
  const id = place.items[place.at] ?? '';
  return time <= 1 ? id : `${id}#${time}`;
}
