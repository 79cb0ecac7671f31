import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from '../scripts/failures.mjs';
import { runSteps, summaryOf } from '../scripts/run-steps.mjs';

const root = join(import.meta.dirname, '..');
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

describe('what failed is said once more at the end', () => {
  /** Within the folder of the dependencies, where a test finds them. */
  const folder = mkdtempSync(join(root, 'node_modules', '.signalmark-failing-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('of Vitest: each test with its error, and each file that cannot be run', () => {
    writeFileSync(
      join(folder, 'one.test.mjs'),
      "import { expect, it } from 'vitest';\nit('adds', () => expect(1 + 1).toBe(3));\nit('is', () => expect(1).toBe(1));\n",
    );
    writeFileSync(join(folder, 'broken.test.mjs'), "throw new Error('not to be run');\n");
    const report = join(folder, 'vitest.json');
    const config = join(folder, 'vitest.config.mjs');
    writeFileSync(config, "export default { test: { include: ['*.test.mjs'], exclude: [] } };\n");
    const given = ['run', '--root', folder, '--config', config, '--reporter=json', `--outputFile.json=${report}`];
    spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...given]);
    expect(vitestFailures(JSON.parse(readFileSync(report, 'utf8')), folder).toSorted()).toEqual([
      'broken.test.mjs: not to be run',
      'one.test.mjs › adds: AssertionError: expected 2 to be 3 // Object.is equality',
    ]);
  });

  it('of Playwright: each test with its error, also one that passed only at the second try', () => {
    writeFileSync(
      join(folder, 'two.spec.mjs'),
      [
        "import { expect, test } from '@playwright/test';",
        "test('adds', () => expect(1 + 1).toBe(3));",
        "test('is', () => expect(1).toBe(1));",
        "test('wavers', ({}, { retry }) => expect(retry).toBe(1));",
        '',
      ].join('\n'),
    );
    const config = join(folder, 'playwright.config.mjs');
    writeFileSync(
      config,
      "export default { testDir: '.', testMatch: '*.spec.mjs', retries: 1, workers: 1, reporter: 'json', outputDir: 'out' };\n",
    );
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', config],
      { encoding: 'utf8' },
    );
    expect(playwrightFailures(JSON.parse(stdout))).toEqual([
      'two.spec.mjs:2 › adds: Error: expect(received).toBe(expected) // Object.is equality',
      'two.spec.mjs:4 › wavers (flaky): Error: expect(received).toBe(expected) // Object.is equality',
    ]);
  });

  it('before the steps, which come last', () => {
    const run = { passed: ['lint'], failed: ['unit'], notRun: [] };
    expect(summaryOf(run, ['a.test.ts › adds: it is 3'])).toEqual([
      '',
      '- a.test.ts › adds: it is 3',
      'failed: unit',
      '1 passed, 1 failed',
    ]);
  });
});
