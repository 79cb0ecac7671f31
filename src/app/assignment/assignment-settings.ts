import { ofAssignment, type SettingKey } from '../settings/settings.ts';

// Of assignments only their pages know more than that they have settings: every other page would load it.

const LINK = 'link.';

/** The link of an assignment that was begun, by the assignment's id. */
export const assignmentLink = (id: string) => ofAssignment(LINK + id);

/** Whether it is the setting of such a link. */
export const isAssignmentLink = (key: SettingKey): boolean => ofAssignment.nameIn(key)?.startsWith(LINK) === true;

/** The name or number that hand-ins carry. */
export const HANDS_IN_AS = ofAssignment('name');

/** What became of handing a try in, by its session (`handed-in.ts`). */
export const handedInOf = (session: string) => ofAssignment(`handed-in.${session}`);
