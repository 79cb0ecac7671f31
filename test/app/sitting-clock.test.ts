import { beforeEach, describe, expect, it } from 'vitest';
import { sittingClock } from '../../src/app/mock/sitting-clock.ts';
import { sittingLog } from '../../src/app/mock/sitting-log.ts';
import { sittingState } from '../../src/app/mock/sitting-state.ts';
import { makePage } from '../../src/app/shared/page.ts';
import { newSittingState } from '../../src/core/sitting/reduce-sitting.ts';
import { testEnvironment } from '../../src/env/test-environment.ts';
import { makeSitting, START } from '../core/sitting/make-sitting.ts';

const env = testEnvironment(START);
const page = makePage({ ...env, openStore: () => Promise.reject(new Error('no record in this test')) });
const state = sittingState();
const sittingSteps = sittingLog(page, state);
const { startClock, pageVisible, tick } = sittingClock(page, state, sittingSteps);

/** The device sleeps: the wall clock goes on, the page's count stands still. */
const sleep = (ms: number) => env.setClock(ms);

describe('the clock of a sitting', () => {
  beforeEach(() => {
    const startedAt = env.now();
    const sitting = { ...makeSitting(), startedAt };
    sittingSteps.followSitting(sitting, newSittingState(sitting), []);
    pageVisible(true);
    startClock();
  });

  it('counts what it slept through out of sight, however often it looked before', () => {
    pageVisible(false);
    for (let second = 0; second < 5; second++) {
      env.advance(1000);
      tick();
    }
    sleep(60_000);
    expect(tick()).toBe(300_000 - 65_000);
    pageVisible(true);
    env.advance(1000);
    expect(tick()).toBe(300_000 - 66_000);
    expect(state.$notice.get()).toBe('');
  });

  it('believes its own count where the clock is set while it is in sight, and says so', () => {
    env.advance(10_000);
    env.setClock(7_200_000);
    expect(tick()).toBe(290_000);
    expect(state.$notice.get()).toMatch(/set forward by 120 minutes/);
    env.setClock(-7_200_000);
    expect(tick()).toBe(290_000);
  });
});
