import { expect, it } from 'vitest';
import { lateCode } from '../../../src/app/shared/late-code.ts';

it('loads code once, however often it is asked for, and gives it on without a turn of the event loop once it is here', async () => {
  let loads = 0;
  const code = lateCode(async () => {
    loads++;
    await new Promise((resolve) => setTimeout(resolve));
    return { answer: 42 };
  });
  await Promise.all([code(), code()]);
  let turned = false;
  setTimeout(() => {
    turned = true;
  });
  expect(await code()).toEqual({ answer: 42 });
  expect({ loads, turned }).toEqual({ loads: 1, turned: false });
});

it('asks again after a try that failed', async () => {
  let loads = 0;
  const code = lateCode(async () => {
    loads++;
    if (loads === 1) throw new Error('offline');
    return loads;
  });
  await expect(code()).rejects.toThrow('offline');
  expect(await code()).toBe(2);
  expect(await code()).toBe(2);
});
