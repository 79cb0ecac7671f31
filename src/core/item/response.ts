import type { Kind, KindTypes } from '../kinds/kinds.ts';

export type ResponseOf<K extends Kind> = KindTypes[K]['response'];
/** What the learner answered, by ids. Incomplete while the answer is being made. */
export type Response = ResponseOf<Kind>;
