import type { RecordVersion } from './record-version.ts';

/**
 * Reviews. Frozen.
 * A session may be of the new mode `review`, in which a question may come more than once. No row of version 2 changes; the version tells
 * older code, which knows practice only, to keep its hands off.
 */
export const version3: RecordVersion = { version: 3, stores: {} };
