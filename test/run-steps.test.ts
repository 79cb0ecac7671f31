import { expect, it } from 'vitest';
import { runSteps, summaryOf } from '../scripts/run-steps.mjs';

const NEEDS = { size: ['build'], browser: ['build'] };

function runWith(failing: readonly string[], names: readonly string[]) {
  const began: string[] = [];
  const said: string[] = [];
  const step = (name: string) => () => {
    began.push(name);
    if (failing.includes(name)) throw new Error(`${name} broke`);
    return true;
  };
  const steps = Object.fromEntries(names.map((name) => [name, step(name)]));
  const run = runSteps(names, { steps, needs: NEEDS, say: (line) => said.push(line) });
  return { began, said, summary: summaryOf(run), run };
}

const ALL = ['lint', 'unit', 'build', 'size', 'browser'];

it('a failed step stops no step that can be done without it, and is named', () => {
  const { began, said, summary } = runWith(['unit'], ALL);
  expect(began).toEqual(ALL);
  expect(said).toContain('unit broke');
  expect(summary).toEqual(['', 'failed: unit', '4 passed, 1 failed']);
});

it('without a build nothing that looks at it is run, and that is said', () => {
  const { began, summary } = runWith(['lint', 'build'], ALL);
  expect(began).toEqual(['lint', 'unit', 'build']);
  expect(summary).toEqual([
    '',
    'failed: lint, build',
    'not run: size (needs build)',
    'not run: browser (needs build)',
    '1 passed, 2 failed',
  ]);
});

it('a step asked for by itself takes the build that is there', () => {
  expect(runWith([], ['browser']).summary).toEqual(['', '1 passed, 0 failed']);
});
