// `npm run simulate`: learners with known abilities go through the shipped code; what it told is compared with what came.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, widens } from './judge.ts';
import { EXAMS_EACH, type Figures, runScenario } from './scenario.ts';
import { PAUSES, SCENARIOS, STRESS } from './scenarios.ts';
import { sourcesHash } from './sources.ts';
import { QUESTIONS } from './truth.ts';

const SEED = 1;
const LEARNERS = 2000;
/** Where nothing is judged. */
const STRESS_LEARNERS = 1000;

const rounded = (value: number): string => value.toFixed(3);
const row = (f: Figures): string =>
  `  ${f.scenario.padEnd(46)}${[f.brier, f.brierError, f.oracle, f.aboveError, f.first, f.percent, f.calibrationError, f.auc, f.bias, f.coverage, f.width, f.widthOf4].map((value) => rounded(value).padStart(9)).join('')}  ${f.learners} of ${f.of}`;

const run = (scenarios: typeof SCENARIOS, learners: number): readonly Figures[] =>
  scenarios.map((scenario) => {
    const figures = runScenario(scenario, learners, SEED);
    console.log(row(figures));
    return figures;
  });

console.log(
  `  ${''.padEnd(46)}${['Brier', '+-', 'oracle', '+-', 'first', 'percent', 'calib.', 'AUC', 'bias', 'in 80 %', 'width', 'width 4'].map((name) => name.padStart(9)).join('')}  learners`,
);
const judged = run(SCENARIOS, LEARNERS);
const pauses = run(PAUSES, LEARNERS);
const stress = run(STRESS, STRESS_LEARNERS);

const figures = [...judged, ...pauses];
const results = [...SCENARIOS, ...PAUSES].flatMap((scenario, at) => {
  const own = figures[at];
  return own ? judge(scenario, own) : [];
});
console.log('');
for (const { scenario, what, asked, value, holds } of results)
  console.log(`  ${holds ? 'met   ' : 'MISSED'} ${scenario}: ${what}, ${asked}: ${rounded(value)}`);
const [base] = judged;
const never = stress.find(({ scenario }) => scenario.includes('never'));
const wider = base !== undefined && never !== undefined && widens(base, never);
console.log(
  `  ${wider ? 'met   ' : 'MISSED'} a domain never practiced: its range widens: ${rounded(base?.widthOf4 ?? 0)} to ${rounded(never?.widthOf4 ?? 0)}, and the exam’s: ${rounded(base?.width ?? 0)} to ${rounded(never?.width ?? 0)}`,
);

const six = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
const file = join(import.meta.dirname, '../src/method/calibration.json');
const stored = {
  seed: SEED,
  learners: LEARNERS,
  questions: QUESTIONS,
  exams: EXAMS_EACH,
  sources: sourcesHash(),
  judged,
  pauses,
  stress,
  results,
  wider,
};
writeFileSync(file, `${JSON.stringify(stored, six, 1)}\n`);
console.log('\nStored in src/method/calibration.json, from which the page /method/ is made.');
if (!wider || results.some(({ holds }) => !holds)) process.exitCode = 1;
