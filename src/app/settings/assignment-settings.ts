import { ASSIGNED } from './assigned.ts';
import type { SettingKey, SettingOf } from './settings.ts';

// The settings of assignments, apart from all others: no first question is to wait for them.

const LINK = `${ASSIGNED}link.`;

const text = (key: string): SettingOf<string> => ({
  key: key as SettingKey,
  default: '',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
});

/** The link of an assignment that was begun, by the assignment's id. */
export const assignmentLink = (id: string) => text(LINK + id);

/** Whether it is the setting of such a link. */
export const isAssignmentLink = (key: SettingKey): boolean => key.startsWith(LINK);

/** When an assignment was last handed in, wall time in ms, by its id. */
export const handedInAt = (id: string) => text(`${ASSIGNED}done.${id}`);

/** The name or number that hand-ins carry. */
export const handsInAs = () => text(`${ASSIGNED}name`);

/** What became of handing a try in, by its session (`app/assignment/handed-in.ts`). */
export const handedInOf = (session: string) => text(`${ASSIGNED}handed-in.${session}`);
