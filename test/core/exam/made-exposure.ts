import type { ExposureAttempt } from '../../../src/core/session/attempt.ts';

/** A question that was met as number `at`. */
export const makeExposure = (item: string, at: number): ExposureAttempt => ({
  id: `x${at}`,
  type: 'exposure',
  exam: 'e',
  task: item.split('/')[0] ?? '',
  item,
  revision: 'r',
  family: item,
  at: 1_800_000_000_000 + at,
  zone: 0,
  device: 'd',
  seq: at + 1,
  first: true,
});
