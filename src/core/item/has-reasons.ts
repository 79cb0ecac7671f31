import type { ItemScoring } from './scoring.ts';

/** Whether anything says why: of an option, or of the question as a whole. */
export const hasReasons = ({ options, explanation }: Pick<ItemScoring, 'options' | 'explanation'>): boolean =>
  explanation.length > 0 || Object.values(options).some(({ rationale }) => rationale.length > 0);
