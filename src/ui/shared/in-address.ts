import { decoded } from '../../core/decoded.ts';

/** What the page's address names after `#`: a practice, a mock exam. */
export const namedInAddress = (): string | undefined => decoded(location.hash.slice(1)) || undefined;
