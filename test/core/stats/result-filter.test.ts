import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passes, RESULT_FILTERS } from '../../../src/core/stats/result-filter.ts';

it('every answer is right, wrong or unanswered, one of them; what was lucky is right and never wrong', () => {
  const row = fc.record({ right: fc.boolean(), lucky: fc.boolean(), answered: fc.boolean(), flagged: fc.boolean() });
  fc.assert(
    fc.property(
      row.filter(({ right, answered }) => answered || !right),
      (one) => {
        const by = Object.fromEntries(RESULT_FILTERS.map((filter) => [filter, passes(filter, one)]));
        expect(by['all']).toBe(true);
        expect(Number(by['wrong']) + Number(by['unanswered']) + Number(one.right)).toBe(1);
        expect(by['lucky']).toBe(one.right && one.lucky);
        expect(by['flagged']).toBe(one.flagged);
        expect(by['lucky'] && by['wrong']).toBe(false);
      },
    ),
  );
});
