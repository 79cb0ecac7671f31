import type { PracticeSession } from '../../core/session/practice-session.ts';
import type { Piece } from '../../core/today/piece.ts';
import type { Step } from '../../messages/en/piece-words.ts';

// The way through a day travels in the address: what a page has begun says what comes after it, and a reload loses nothing.

/** A step in an address: `review~8`, `new~1.1~10`, `mock~half`, `lesson~rag`. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'review':
    case 'hardest':
      return `${step.kind}~${step.count}`;
    case 'new':
      return `new~${step.task}~${step.count}`;
    case 'mock':
      return `mock~${step.size}`;
    case 'lesson':
      return `lesson~${step.lesson}`;
  }
}

const countIn = (text: string | undefined): number => (/^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 0);

/** A step out of an address, which may hold anything; undefined where it is none. */
export function stepIn(text: string): Step | undefined {
  const [kind, one, other] = text.split('~');
  if (kind === 'review' || kind === 'hardest') return countIn(one) > 0 ? { kind, count: countIn(one) } : undefined;
  if (kind === 'new' && one && countIn(other) > 0) return { kind, task: one, count: countIn(other) };
  if (kind === 'mock' && (one === 'full' || one === 'half' || one === 'quarter')) return { kind, size: one };
  if (kind === 'lesson' && one && /^[a-z\d-]{1,100}$/.test(one)) return { kind, lesson: one };
  return undefined;
}

/** The pieces of today that are left once an open practice is through: what it still holds is taken off. @param taskOf the task of a question */
export function afterSession(
  pieces: readonly Piece[],
  { mode, items, answers, at }: PracticeSession,
  taskOf: (item: string) => string | undefined,
): readonly Piece[] {
  if (Object.keys(answers).length >= items.length) return pieces;
  const left = items.slice(at);
  const reviews = left.length;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (mode === 'review') return piece.kind === 'review' || piece.kind === 'hardest' ? less(piece, reviews) : [piece];
    return piece.kind === 'new' ? less(piece, left.filter((item) => taskOf(item) === piece.task).length) : [piece];
  });
}

function less<P extends Piece>(piece: P, by: number): readonly P[] {
  const count = piece.count - by;
  return count > 0 ? [{ ...piece, count, minutes: Math.max(1, Math.round((piece.minutes * count) / piece.count)) }] : [];
}
