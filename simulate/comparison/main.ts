// `npm run simulate:comparison`: learners of whom it is known what marking does for them go through the shipped comparison.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFrom } from '../source-hash.ts';
import { coursesOf } from './courses.ts';
import { judge } from './judge.ts';
import { EFFECTS, NO_EFFECT, SIZES } from './scenarios.ts';
import { type Verdicts, verdictsOf } from './verdicts.ts';

const SEED = 1;
const LEARNERS = 4000;
const COURSES = 300;

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(9);
const run = (truths: typeof NO_EFFECT): readonly Verdicts[] =>
  truths.flatMap((truth) =>
    SIZES.map((arm) => {
      const found = verdictsOf(truth, arm, LEARNERS, SEED);
      const { helps, hurts, early, tests, everyTest } = found;
      console.log(
        `  ${truth.name.padEnd(42)}${String(arm).padStart(5)}${[helps, hurts, early, everyTest].map(percent).join('')}${tests.toFixed(0).padStart(8)}`,
      );
      return found;
    }),
  );

console.log(
  `  ${'marking helps by'.padEnd(42)}${'arm'.padStart(5)}${['helps', 'hurts', 'early', 'peeking', 'tests'].map((name) => name.padStart(9)).join('')}`,
);
const noEffect = run(NO_EFFECT);
const effects = run(EFFECTS);
const courses = coursesOf(COURSES, SEED);
for (const { name, helps, hurts, ended, mean } of courses)
  console.log(`  course, ${name.padEnd(36)}${percent(helps)}${percent(hurts)}  ended ${percent(ended)}, mean ${mean.toFixed(3)}`);

const results = judge(noEffect, effects, courses);
for (const { what, asked, value, holds } of results)
  console.log(`  ${holds ? 'met   ' : 'MISSED'} ${what}, ${asked}: ${value.toFixed(4)}`);

const six = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
const stored = {
  ...{ seed: SEED, learners: LEARNERS, courseLearners: COURSES, sources: hashFrom('simulate/comparison/main.ts') },
  ...{ noEffect, effects, courses, results },
};
writeFileSync(join(import.meta.dirname, '../../src/method/comparison.json'), `${JSON.stringify(stored, six, 1)}\n`);
if (results.some(({ holds }) => !holds)) process.exitCode = 1;
