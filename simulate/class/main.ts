import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileBank } from '../../src/bank/compile-bank.ts';
import { readSources } from '../../src/content/disk.ts';
import { writeBigOutcomes } from './big-outcomes.ts';
import { writeBigTables } from './big-tables.ts';
import { type Judged, judge } from './judge.ts';
import { writeFiles } from './write-files.ts';

// npm run simulate:class -- tables|outcomes|count|small|files <folder> [learners] [answers] [from]: each step by itself, as the large ones take minutes.

const ROOT = resolve(import.meta.dirname, '../..');
const [step = '', folder = '', learnersGiven = '100000', answersGiven = '300', fromGiven = '0'] = process.argv.slice(2);
const [learners, answers] = [Number(learnersGiven), Number(answersGiven)];
/** Of the large class one in so many tells how the exam went. */
const OUTCOMES = 20;
/** Learners of the small classes in which intervals are counted; every second tells how the exam went. */
const IN_CLASS = 200;
const TELL = 2;

const say = (value: unknown): void => console.log(typeof value === 'string' ? value : JSON.stringify(value, null, 2));

function count(tables: string, out: string): unknown {
  const script = join(import.meta.dirname, 'count.ts');
  const began = performance.now();
  const options = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const { stdout, status } = spawnSync(process.execPath, [...options, script, tables, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('Counting failed.');
  return { seconds: (performance.now() - began) / 1000, ...JSON.parse(stdout.toString()) };
}

/** The mean over classes of what each came to. */
function meanOf(all: readonly Judged[]): Readonly<Record<string, number>> {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const values = all.map((one) => Reflect.get(one, name)).filter((value) => typeof value === 'number');
      return [name, values.reduce((sum, value) => sum + value, 0) / values.length];
    }),
  );
}

const steps: Readonly<Record<string, () => Promise<void>>> = {
  tables: () => writeBigTables(folder, learners, answers),
  outcomes: () => writeBigOutcomes(folder, learners, OUTCOMES),
  count: async () => {
    say(count(folder, join(folder, 'counted')));
    say(await judge(folder, join(folder, 'counted')));
  },
  // Classes from one number to another. Needs the large class in the folder, as its truth is that of all classes; tells of all that are there.
  small: async () => {
    const judgments = join(folder, 'small');
    mkdirSync(judgments, { recursive: true });
    for (let seed = Number(learnersGiven); seed <= Number(answersGiven); seed += 1) {
      const own = join(folder, 'class', String(seed));
      await writeBigTables(own, IN_CLASS, 300, 1000 + seed);
      await writeBigOutcomes(own, IN_CLASS, TELL, 1000 + seed);
      count(own, join(own, 'counted'));
      const judged = await judge(own, join(own, 'counted'), folder, join(folder, 'counted'));
      writeFileSync(join(judgments, `${seed}.json`), JSON.stringify(judged));
      rmSync(own, { recursive: true, force: true });
    }
    const all = readdirSync(judgments).map((name): Judged => JSON.parse(readFileSync(join(judgments, name), 'utf8')));
    say(meanOf(all));
    say(
      `The planted question was first in ${all.filter(({ plantedPlace }) => plantedPlace === 1).length} of ${all.length} classes.`,
    );
  },
  files: async () => {
    const { files, assets } = readSources(ROOT);
    const [exam] = compileBank(files, { assets }).exams;
    if (!exam) throw new Error('There is no exam.');
    say(`Planted: ${writeFiles(folder, exam, { learners, answers, from: Number(fromGiven) })}`);
  },
};
const chosen = steps[step];
if (!chosen || folder === '') {
  console.error(`Usage: npm run simulate:class -- ${Object.keys(steps).join('|')} <folder> [learners] [answers] [from]`);
  process.exitCode = 2;
} else await chosen();
