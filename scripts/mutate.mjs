// `npm run test:mutants`: makes small faults in src/core, one at a time, and sees whether the tests of the core notice each. Works on a
// copy. `npm run test:mutants -- --count 20 --seed 7 --only schedule`: fewer, others, or those of some files
// only; `--at src/core/schedule/rating.ts:40`: of the chosen those of this line, to look at a survivor again.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { choose, mutantsOf, mutate } from './mutants/make-mutants.mjs';

const root = join(import.meta.dirname, '..');
const WANTED = 0.85;
const SECOND = 1000;

const { values: asked } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    at: { type: 'string', multiple: true, default: [] },
  },
});

/** Why a mutant that is known to survive may do so, by its file, line's text and change. */
const known = JSON.parse(readFileSync(join(root, 'scripts/mutants/survivors.json'), 'utf8'));

const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
const running = new Set();
/** Ends a run with its workers: one that a mutant keeps in a circle hears of nothing. */
const end = (child) => {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
};
const clean = () => {
  for (const child of running) end(child);
  rmSync(copy, { recursive: true, force: true });
};
process.on('exit', clean);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

const left = new Set(['node_modules', 'dist', '.astro', '.git', 'test-results', 'playwright-report']);
for (const name of readdirSync(root)) {
  if (!left.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');

// Property tests draw the same cases each time, or a mutant's fate would be chance. The test that the stored simulation is of this very
// code, byte for byte, would notice any change, and so prove nothing.
const config = {
  include: ['test/core/**/*.test.ts'],
  setupFiles: ['mutants.setup.mjs'],
  testNamePattern: '^(?!.*measured of this very code)',
  testTimeout: 120 * SECOND,
};
writeFileSync(join(copy, 'mutants.config.mjs'), `export default { test: ${JSON.stringify(config)} };\n`);
writeFileSync(
  join(copy, 'mutants.setup.mjs'),
  `import fc from 'fast-check';\nfc.configureGlobal({ seed: ${Number(asked.seed)} });\n`,
);

/** Runs the tests below these folders: 'passed', 'failed', or 'timed out' where they were ended after `limit` ms. */
const test = (folders, limit) =>
  new Promise((done) => {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--config', 'mutants.config.mjs', '--bail', '1', '--passWithNoTests', ...folders];
    const child = spawn(process.execPath, args, { cwd: copy, stdio: 'ignore', detached: process.platform !== 'win32' });
    running.add(child);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, limit);
    child.on('exit', (code) => {
      clearTimeout(timer);
      running.delete(child);
      done(late ? 'timed out' : code === 0 ? 'passed' : 'failed');
    });
  });

const files = readdirSync(join(root, 'src/core'), { recursive: true })
  .map((file) => ['src/core', ...file.split(sep)].join('/'))
  .filter((file) => file.endsWith('.ts') && file.includes(asked.only))
  .toSorted();
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const all = files.flatMap((file) => mutantsOf(file, texts.get(file)));
const isAsked = ({ file, line }) => asked.at.length === 0 || asked.at.includes(`${file}:${line}`);
const chosen = choose(all, Number(asked.count), Number(asked.seed)).filter(isAsked);

const began = performance.now();
if ((await test(['test/core'], 600 * SECOND)) !== 'passed') {
  console.error('The tests of src/core fail as they are: fix them first.');
  process.exit(2);
}
const limit = 3 * (performance.now() - began) + 20 * SECOND;
console.log(`${all.length} mutants in ${files.length} files, ${chosen.length} chosen by seed ${asked.seed}.`);

/** The room's own tests first: most mutants fall there, and the rest of the core need not run. */
async function fateOf(mutant) {
  const text = texts.get(mutant.file);
  writeFileSync(join(copy, mutant.file), mutate(text, mutant));
  const room = `test/core/${mutant.file.split('/')[2]}/`;
  let fate = await test([room], limit);
  if (fate === 'passed') fate = await test(['test/core'], limit);
  writeFileSync(join(copy, mutant.file), text);
  return fate === 'passed' ? 'survived' : fate === 'failed' ? 'killed' : fate;
}

const counts = { killed: 0, 'timed out': 0, survived: 0 };
const oneLine = (text) => text.replaceAll(/\s+/g, ' ');
for (const mutant of chosen) {
  const fate = await fateOf(mutant);
  counts[fate] += 1;
  const line = texts.get(mutant.file).split('\n')[mutant.line - 1].trim();
  const change = `${oneLine(mutant.from)} -> ${oneLine(mutant.to)}`;
  const why = fate === 'survived' ? `  (${known[`${mutant.file}: ${line}: ${change}`] ?? 'not known'})` : '';
  console.log(`${fate.padEnd(9)} ${mutant.file}:${mutant.line}  ${change}  in  ${line}${why}`);
}
const share = (counts.killed + counts['timed out']) / chosen.length;
console.log(`\n${counts.killed} killed, ${counts['timed out']} timed out, ${counts.survived} survived of ${chosen.length}:`);
console.log(`${Math.floor(share * 100)} % noticed, wanted ${WANTED * 100} %.`);
process.exitCode = share >= WANTED ? 0 : 1;
