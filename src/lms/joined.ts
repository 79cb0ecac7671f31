import type { Parts } from '../core/course/answer-parts.ts';

/** An answer as SCORM 2004 and xAPI write it: `a[,]c`, `1[.]b[,]2[.]a`, `true`. */
export const joined = (parts: Parts): string => parts.map((part) => part.join('[.]')).join('[,]');
