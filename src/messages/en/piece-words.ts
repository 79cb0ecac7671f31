import { listed } from '../../core/listed.ts';
import type { Piece } from '../../core/today/piece.ts';
import { capital, many } from './many.ts';

export const minutesWords = (minutes: number): string => many(Math.round(minutes), 'minute');

const MOCK = { full: 'A full mock exam', half: 'A half-length mock exam', quarter: 'A quarter-length mock exam' } as const;

/** What is needed to say a piece: a way through the day carries as much in its address. */
export type Step =
  | { readonly kind: 'review' | 'hardest'; readonly count: number }
  | { readonly kind: 'new'; readonly count: number; readonly task: string }
  | { readonly kind: 'mock'; readonly size: keyof typeof MOCK }
  /** An address names no title. */
  | { readonly kind: 'lesson'; readonly lesson: string; readonly title?: string };

/** A piece as an entry of a list: "10 new questions in task 1.1". */
export function stepWords(step: Step): string {
  switch (step.kind) {
    case 'review':
      return many(step.count, 'review');
    case 'hardest':
      return step.count === 1 ? 'Your hardest question' : `Your ${step.count} hardest questions`;
    case 'new':
      return `${many(step.count, 'new question')} in task ${step.task}`;
    case 'mock':
      return MOCK[step.size];
    case 'lesson':
      return step.title === undefined ? 'A lesson' : `Lesson: ${step.title}`;
  }
}

const WHY: Readonly<Record<Piece['why'], string>> = {
  due: 'what went wrong or was luck, before you forget it again',
  eve: 'what is most likely to slip by tomorrow',
  'warm-up': 'only to get going',
  'not-met': 'you have not met this task yet',
  weak: 'much of this task went wrong',
  weight: 'it counts for much, and you have met little of it',
  'before-questions': 'before the questions of its task',
  next: 'the next one you have not read',
  first: 'you have met enough for a first one',
  weekly: 'the last one was a week ago or more',
};

/** Why a piece is there, in a few words, after the name of its task where it has one. */
export const whyWords = ({ why }: Piece, task?: string): string => (task ? `${task}: ${WHY[why]}` : capital(WHY[why]));

/** The pieces of a day by kind, as few words as can be: "8 reviews", "10 new", "1 lesson", "1 mock exam". */
export function shortParts(pieces: readonly Piece[], ofNew = 'new'): readonly string[] {
  const of = (...kinds: readonly Piece['kind'][]): number =>
    pieces.reduce((sum, { kind, count }) => sum + (kinds.includes(kind) ? count : 0), 0);
  const [reviews, hardest, fresh, lessons, mocks] = [of('review'), of('hardest'), of('new'), of('lesson'), of('mock')];
  return [
    ...(reviews > 0 ? [many(reviews, 'review')] : []),
    ...(hardest > 0 ? [many(hardest, 'hard question')] : []),
    ...(fresh > 0 ? [ofNew === 'new' ? `${fresh} new` : many(fresh, ofNew)] : []),
    ...(lessons > 0 ? [many(lessons, 'lesson')] : []),
    ...(mocks > 0 ? [many(mocks, 'mock exam')] : []),
  ];
}

/** The same in a sentence: "8 reviews, 10 new questions, and 1 lesson". */
export const piecesWords = (pieces: readonly Piece[]): string => listed(shortParts(pieces, 'new question'));
