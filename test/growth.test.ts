import { expect, it } from 'vitest';
import { expectEvenGrowth } from './growth.ts';

const spin = (steps: number): number => {
  let sum = 0;
  for (let n = 0; n < steps; n++) sum = (sum * 31 + n) | 0;
  return sum;
};

it('work that grows with its input is even, work that grows with its square is not', async () => {
  const linear = (size: number) => () => spin(size * 4_000);
  const quadratic = (size: number) => () => spin(size * size * 4);
  await expectEvenGrowth('linear', linear, 1000);
  await expect(expectEvenGrowth('quadratic', quadratic, 1000)).rejects.toThrow('quadratic: CPU time of size 2000');
});
