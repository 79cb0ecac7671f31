import type { Journey } from './journey.ts';
import { MARKING } from './marking.ts';
import { PRACTICE } from './practice.ts';
import { RECORD } from './record.ts';
import { SCREENS } from './screens.ts';

/** Everything a learner does, once. */
export const JOURNEYS: readonly Journey[] = [...PRACTICE, ...MARKING, ...SCREENS, ...RECORD];
