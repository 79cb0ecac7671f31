import { beforeEach, describe, expect, it } from 'vitest';
import { mockExamClock } from '../../src/app/mock/mock-exam-clock.ts';
import { mockExamLog } from '../../src/app/mock/mock-exam-log.ts';
import { mockExamState } from '../../src/app/mock/mock-exam-state.ts';
import { makePage } from '../../src/app/shared/page.ts';
import { newMockExamState } from '../../src/core/mock-exam/reduce-mock-exam.ts';
import { testEnvironment } from '../../src/env/test-environment.ts';
import { makeMockExam, START } from '../core/mock-exam/make-mock-exam.ts';

const env = testEnvironment(START);
const page = makePage({ ...env, openStore: () => Promise.reject(new Error('no record in this test')) });
const state = mockExamState();
const mockExamSteps = mockExamLog(page, state);
const { startClock, pageVisible, tick } = mockExamClock(page, state, mockExamSteps);

/** The device sleeps: the wall clock goes on, the page's count stands still. */
const sleep = (ms: number) => env.setClock(ms);

describe('the clock of a sitting', () => {
  beforeEach(() => {
    const startedAt = env.now();
    const mockExam = { ...makeMockExam(), startedAt };
    mockExamSteps.followMockExam(mockExam, newMockExamState(mockExam), []);
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
