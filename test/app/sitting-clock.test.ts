import { beforeEach, describe, expect, it } from 'vitest';
import { pageVisible, startClock, tick } from '../../src/app/mock/sitting-clock.ts';
import { followSitting } from '../../src/app/mock/sitting-log.ts';
import { $notice } from '../../src/app/mock/sitting-state.ts';
import { provideWorld, type World } from '../../src/app/shared/world.ts';
import { newSittingState } from '../../src/core/sitting/reduce-sitting.ts';
import { testEnvironment } from '../../src/env/test-environment.ts';
import { makeSitting, START } from '../core/sitting/make-sitting.ts';

const environment = testEnvironment(START);
const nothing = () => {};
const world: World = {
  ...environment,
  openStore: () => Promise.reject(new Error('no record in this test')),
  ...{ whenIdle: nothing, setBusy: nothing, rememberSession: nothing, tellDue: nothing, answerStored: nothing },
  hold: async () => undefined,
};
provideWorld(world);

/** The device sleeps: the wall clock goes on, the page's count stands still. */
const sleep = (ms: number) => environment.setClock(ms);

describe('the clock of a sitting', () => {
  beforeEach(() => {
    const startedAt = environment.now();
    const sitting = { ...makeSitting(), startedAt };
    followSitting(sitting, newSittingState(sitting), []);
    pageVisible(true);
    startClock();
  });

  it('counts what it slept through out of sight, however often it looked before', () => {
    pageVisible(false);
    for (let second = 0; second < 5; second++) {
      environment.advance(1000);
      tick();
    }
    sleep(60_000);
    expect(tick()).toBe(300_000 - 65_000);
    pageVisible(true);
    environment.advance(1000);
    expect(tick()).toBe(300_000 - 66_000);
    expect($notice.get()).toBe('');
  });

  it('believes its own count where the clock is set while it is in sight, and says so', () => {
    environment.advance(10_000);
    environment.setClock(7_200_000);
    expect(tick()).toBe(290_000);
    expect($notice.get()).toMatch(/set forward by 120 minutes/);
    environment.setClock(-7_200_000);
    expect(tick()).toBe(290_000);
  });
});
