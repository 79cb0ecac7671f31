// `npm test`: everything, one step after the other; a failed one stops only what needs it. `npm test -- unit browser` runs only those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwrightFailures, vitestFailures } from './failures.mjs';
import { browserVersion, findBrowser } from './find-browser.mjs';
import { findEngines, installEngines } from './find-engines.mjs';
import { runSteps, summaryOf } from './run-steps.mjs';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
const bin = (name) => join(root, 'node_modules', name);
const strip = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
const npm = process.env.npm_execpath;

// `npm test -- --engines`: also installs the browsers that are missing.
const asksForEngines = process.argv.includes('--engines');

// What a tool says of its tests as JSON, beside what it prints; read after its step.
const reports = mkdtempSync(join(tmpdir(), 'signalmark-reports-'));
const failures = [];
const vitest = (project) => {
  const report = join(reports, `${project}.json`);
  const given = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tell(run(node, [bin('vitest/vitest.mjs'), ...given]), report, (told) => vitestFailures(told, root));
};
/** Keeps what a step's report says has failed, for the end of the run, and gives on whether the step went well. */
const tell = (ok, report, read) => {
  if (existsSync(report)) failures.push(...read(JSON.parse(readFileSync(report, 'utf8'))));
  return ok;
};

const steps = {
  lockfile: () => run(node, [npm, 'ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true }),
  lint: () =>
    run(node, [
      bin('@biomejs/biome/bin/biome'),
      'ci',
      '--error-on-warnings',
      process.stdout.isTTY ? '--colors=force' : '--colors=off',
      '.',
    ]),
  // US English in source, docs, interface and content; words of our own are in cspell.json.
  spelling: () => run(node, [bin('cspell/bin.mjs'), 'lint', '--no-progress', '--no-summary', '--show-suggestions']),
  types: () => run(node, [join(root, 'scripts/types.mjs')]),
  check: () => run(node, [...strip, join(root, 'src/cli/main.ts'), 'check']),
  unit: () => vitest('unit'),
  build: () => run(node, [join(root, 'scripts/astro.mjs'), 'build', '--silent']),
  size: () => vitest('built'),
  browser: () => {
    process.env.CHROMIUM = findBrowser();
    console.log(`browser: ${browserVersion(process.env.CHROMIUM)}`);
    const report = join(reports, 'browser.json');
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
    // Hundreds of lines of what passed would push everything else out of a log that keeps its end.
    const reporter = `--reporter=${process.env.CI ? 'dot' : 'list'},json`;
    return tell(run(node, [bin('@playwright/test/cli.js'), 'test', reporter]), report, playwrightFailures);
  },
  // What a learner does, in the engines of Chrome, Firefox and Safari.
  engines: () => {
    process.env.CHROMIUM = findBrowser();
    // Only where nobody minds: a CI machine, or who asks for it.
    if (process.env.CI || asksForEngines) installEngines();
    if (findEngines().missing.length === 2 && !asksForEngines) {
      console.log(
        'Neither Firefox nor WebKitGTK is here: nothing to compare. `npm test -- --engines` installs them, as root on Debian.',
      );
      return true;
    }
    // As a step of everything: the browser step did all of it in Chromium.
    if (!asksForEngines) process.env.SIGNALMARK_ENGINES ??= 'Firefox,WebKit';
    return run(node, [...strip, join(root, 'test/engines/main.ts')]);
  },
};

/** The tests that count how their faults went, or try more cases where they may, by what their names end with. */
const counting = (ending) =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith(ending) &&
        /tellFigures\(|randomCases\(|isThorough|untranslated\(|thirty days/.test(readFileSync(join(root, 'test', file), 'utf8')),
    )
    .map((file) => `test/${file.replaceAll('\\', '/')}`);

/**
 * Not part of everything: the same tests with real faults, many more rounds of them; what they count goes into docs/promises.md.
 * `npm run test:faults`.
 */
const more = {
  faults: () => {
    const figures = mkdtempSync(join(tmpdir(), 'signalmark-figures-'));
    process.env.CHROMIUM = findBrowser();
    process.env.SIGNALMARK_FAULT_ROUNDS ??= '25';
    process.env.SIGNALMARK_FIGURES = figures;
    try {
      const passed = [
        run(node, [bin('@playwright/test/cli.js'), 'test', ...counting('.spec.ts')]),
        run(node, [bin('vitest/vitest.mjs'), 'run', '--project', 'unit', ...counting('.test.ts')]),
      ];
      // Also where one failed: what the others counted is true.
      return run(node, [...strip, join(root, 'test/promises/main.ts')]) && passed.every(Boolean);
    } finally {
      rmSync(figures, { recursive: true, force: true });
    }
  },
};

function run(command, args, { quiet = false } = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit' });
  return result.status === 0;
}

const asked = process.argv.slice(2).filter((word) => word !== '--engines');
const known = { ...steps, ...more };
const unknown = asked.filter((name) => !(name in known));
if (unknown.length > 0) {
  console.error(`Unexpected step ${unknown.join(', ')}, expected some of: ${Object.keys(known).join(', ')}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : Object.keys(steps);
if ((chosen.includes('browser') || chosen.includes('engines')) && !chosen.includes('build') && !existsSync(join(root, 'dist')))
  chosen.unshift('build');
const needs = { size: ['build'], browser: ['build'], engines: ['build'], faults: ['build'] };
const outcome = runSteps(chosen, { steps: known, needs, say: console.log });
rmSync(reports, { recursive: true, force: true });
for (const line of summaryOf(outcome, failures)) console.log(line);
process.exitCode = outcome.failed.length > 0 ? 1 : 0;
