import { err, ok, type Result } from '../result.ts';
import type { MarkingMode } from '../signal/mark.ts';
import { ASSIGNMENT_LIMITS, type Assignment } from './assignment.ts';

/** What an instructor has filled in. Texts are as the fields hold them. */
export interface AssignmentDraft {
  readonly exam: string;
  readonly title: string;
  readonly way: 'drawn' | 'chosen';
  readonly count: string;
  readonly tasks: readonly string[];
  readonly items: readonly string[];
  readonly marking: MarkingMode;
  /** Local time, as a field of date and time has it (2026-12-04T17:00); empty: none. */
  readonly due: string;
  /** Empty: as often as they like. */
  readonly tries: string;
}

/** Which field cannot be meant. */
export type DraftFault = 'title' | 'items' | 'count' | 'due' | 'tries';

const MINUTE = 60_000;

const within = (text: string, most: number): number | undefined => {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return value >= 1 && value <= most ? value : undefined;
};

/**
 * The assignment that was filled in, or the first field to look at again.
 * @param zoneAt offset of local time in minutes east of UTC, at a moment (ms)
 */
export function assignmentOf(
  { exam, title, way, marking, ...draft }: AssignmentDraft,
  id: string,
  zoneAt: (at: number) => number,
): Result<Assignment, DraftFault> {
  const name = title.trim();
  const count = within(draft.count, ASSIGNMENT_LIMITS.questions);
  const tries = draft.tries.trim() === '' ? null : within(draft.tries, ASSIGNMENT_LIMITS.tries);
  const asUtc = draft.due === '' ? null : Date.parse(`${draft.due}Z`);
  if (name === '' || name.length > ASSIGNMENT_LIMITS.title) return err('title');
  if (way === 'chosen' && (draft.items.length === 0 || draft.items.length > ASSIGNMENT_LIMITS.questions)) return err('items');
  if (way === 'drawn' && count === undefined) return err('count');
  if (Number.isNaN(asUtc)) return err('due');
  if (tries === undefined) return err('tries');
  // The offset of about that moment first: near a change of the clocks it is that of the other side.
  const due = asUtc === null ? null : asUtc - zoneAt(asUtc - zoneAt(asUtc) * MINUTE) * MINUTE;
  const asks = way === 'chosen' ? { items: draft.items } : { count: count ?? 1, tasks: draft.tasks };
  return ok({ id, exam, title: name, asks, marking, due, tries });
}
