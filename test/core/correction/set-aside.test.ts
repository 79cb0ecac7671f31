import { describe, expect, it } from 'vitest';
import { asExposure, setAside } from '../../../src/core/correction/set-aside.ts';
import { foldReadiness } from '../../../src/core/readiness/readiness-fold.ts';
import { localDay } from '../../../src/core/schedule/local-day.ts';
import type { Attempt } from '../../../src/core/session/attempt.ts';
import { answer, exposure } from '../make-item.ts';

const wrong = { items: ['e/1.1/now', 'e/1.1/old'], revisions: ['r1', 'r0'] };
const log = [
  answer('e/1.1/now', 1, false, { revision: 'r1' }),
  answer('e/1.1/now', 2, true, { revision: 'r2' }),
  answer('e/1.1/old', 3, true, { revision: 'r0' }),
  exposure('e/1.1/now', 4, { revision: 'r1' }),
  answer('e/1.1/other', 5, true, { revision: 'r1' }),
];
const seqs = (attempts: readonly { readonly seq: number }[]) => attempts.map(({ seq }) => seq);

describe('attempts at a question whose key was wrong', () => {
  it('are set aside by question and revision, under every id it had, and nothing else is', () => {
    const { standing, aside } = setAside(log, [wrong]);
    expect([seqs(standing), seqs(aside)]).toEqual([
      [2, 5],
      [1, 3, 4],
    ]);
    // The log itself stays: nothing is rescored.
    expect(aside[0]).toBe(log[0]);
  });

  it('leave a log as it is where no key was wrong', () => {
    expect(setAside(log, []).standing).toBe(log);
    expect(setAside(log, [{ items: ['e/1.1/gone'], revisions: ['r1'] }]).standing).toBe(log);
  });

  it('were first meetings all the same: a later answer to it is none for readiness', () => {
    const { standing, aside } = setAside(
      [answer('q', 1, false, { revision: 'r1' }), answer('q', 2, true, { revision: 'r2' })],
      [{ items: ['q'], revisions: ['r1'] }],
    );
    const firsts = (attempts: readonly Attempt[]) =>
      foldReadiness(attempts, { previousIds: new Map(), now: 10, dayOf: localDay }).days.flatMap(({ domains }) =>
        domains.map((one) => one.firsts),
      );
    expect(firsts([...standing, ...aside.flatMap(asExposure)])).toEqual([0]);
    expect(firsts(standing)).toEqual([1]);
  });
});
