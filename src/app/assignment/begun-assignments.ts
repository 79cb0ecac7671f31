import type { Assignment } from '../../core/assignment/assignment.ts';
import { readAssignment } from '../../core/assignment/assignment-text.ts';
import { handedInAt, isAssignmentLink } from '../settings/assignment-settings.ts';
import type { Page } from '../shared/page.ts';

/** So long after its date an assignment that was never handed in is still named on home, ms. */
const LATE = 14 * 86_400_000;

/** Assignments of an exam that were begun on this device, or came with its record, newest last. */
export const begunAssignments = ({ $settings }: Pick<Page, '$settings'>, exam: string): readonly Assignment[] =>
  [...$settings.get()].flatMap(([key, stored]) => {
    if (!isAssignmentLink(key) || typeof stored !== 'string') return [];
    const read = readAssignment(stored);
    return read.ok && read.value.exam === exam ? [read.value] : [];
  });

/** Those that were not handed in yet, the first due first. Two weeks after its date nobody waits for one any more. */
export function openAssignments(page: Pick<Page, '$settings' | 'setting' | 'env'>, exam: string): readonly Assignment[] {
  const now = page.env.now();
  return begunAssignments(page, exam)
    .filter(({ id, due }) => page.setting(handedInAt(id)) === '' && (due === null || now < due + LATE))
    .toSorted((a, b) => (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY));
}
