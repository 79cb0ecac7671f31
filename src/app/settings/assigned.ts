/** What the names of all settings of assignments begin with. */
export const ASSIGNED = 'assigned.';
