import { lateCode } from '../shared/late-code.ts';

/** The code of an answer, which is not needed before there is one. */
export const answerCode = lateCode(() => import('./answer.ts'));
