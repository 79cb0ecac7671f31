import type { Kind, KindTypes } from '../kinds/kinds.ts';

export { KINDS, type Kind } from '../kinds/kinds.ts';
export type { ItemBase, Level, Option } from './item-base.ts';

/** What the learner is shown of a question of a kind. */
export type ItemOf<K extends Kind> = KindTypes[K]['item'];
/** The shown half of a question: all a learner needs to answer it, and nothing that gives the key away. */
export type Item = ItemOf<Kind>;
