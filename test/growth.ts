import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';

type Work = () => unknown;

/** CPU time of this thread in ms, or of the process where Node is too old to tell threads apart. What else runs on the machine does not count. */
const cpuTime = (): number => {
  const { threadCpuUsage = process.cpuUsage }: Partial<Pick<NodeJS.Process, 'threadCpuUsage'>> = process;
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
};

const cost = async (work: Work): Promise<number> => {
  const before = cpuTime();
  await work();
  return cpuTime() - before;
};

/** A neighbor on the same machine can make one work dearer for seconds: then more runs are needed to see the least. */
const ROUNDS = 8;

setFlagsFromString('--expose-gc');
/**
 * Collects all garbage. Other tests of the process leave some, and much that is alive: where a work's memory is just what makes the collector
 * begin, its dozens of ms would count as the work's.
 */
const collect: () => void = runInNewContext('gc');

/** Rounds after which a ratio that is not clear is looked at with the garbage collected before each run. */
const QUICK = 2;

/** A ratio this far below the limit, twice in a row, settles it: a square would show 4. */
const CLEAR = 2.4;

/** Work below this, in ms of CPU, is too little to be told from what a compiler or a collector of garbage does meanwhile. */
const NOISE = 20;

/**
 * Expects that the double of an input costs at most the triple: the least of up to eight runs of each, in turns; of two where they are clear.
 * `workOf` makes the work for a size; what it does to make the input does not count. Where reading is refused early, the cost does not grow at all, and that is fine.
 */
export async function expectEvenGrowth(what: string, workOf: (size: number) => Work, size: number): Promise<void> {
  const [single, double] = [workOf(size), workOf(2 * size)];
  let [one, two] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let clear = 0;
  for (let round = 0; round < ROUNDS && clear < 2; round++) {
    if (round >= QUICK) collect();
    const first = await cost(single);
    if (round >= QUICK) collect();
    const second = await cost(double);
    clear = second <= CLEAR * Math.max(first, NOISE) ? clear + 1 : 0;
    one = Math.min(one, first);
    two = Math.min(two, second);
  }
  expect(two, `${what}: CPU time of size ${2 * size}, in ms, beside ${one.toFixed(1)} ms of size ${size}`).toBeLessThanOrEqual(
    3 * Math.max(one, NOISE),
  );
}

/** Expects that the most memory this process has ever held grows by no more than so many MB while the work is done. */
export async function expectMemoryWithin(what: string, megabytes: number, work: Work): Promise<void> {
  const before = process.resourceUsage().maxRSS;
  await work();
  expect((process.resourceUsage().maxRSS - before) / 1024, `${what}: growth of the peak memory, in MB`).toBeLessThanOrEqual(
    megabytes,
  );
}
