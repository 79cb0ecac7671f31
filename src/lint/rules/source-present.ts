import type { QuestionRule } from '../rule.ts';

/**
 * A question names at least one source.
 *
 * Why: keys go out of date. With a source and the day it was checked, anybody can see whether the key still holds.
 *
 * Wrong:
 * ```yaml front-matter
 * sources: []
 * ```
 *
 * Right:
 * ```yaml front-matter
 * sources:
 *   - {title: Knowledge bases, url: https://example.com/guide/knowledge-base.html, checked: 2026-11-20}
 * ```
 *
 * Mend: add the official page that states the fact the key rests on, with the day you compared the two.
 */
export const sourcePresent: QuestionRule = {
  id: 'source-present',
  severity: 'error',
  fixed: true,
  check: ({ authored }) =>
    authored.sources.length > 0
      ? []
      : [
          {
            place: authored.sourcesPlace,
            reason: 'Missing source, expected at least one.',
            expected: 'a list of {title, url, checked}',
            hint: '  - {title: ..., url: https://..., checked: 2026-11-20}',
          },
        ],
};
