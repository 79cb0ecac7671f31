import { fstatSync } from 'node:fs';
import { wallTime, zoneOffset } from '../env/wall-clock.ts';
import { askInTerminal } from './ask-in-terminal.ts';
import { progressBar } from './progress-bar.ts';
import { run } from './run.ts';
import { swallowedOptions } from './swallowed-options.ts';
import { wantsColor } from './wants-color.ts';

/** Whether answers come from a file or another program. */
function isPiped(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket() || stdin.isFile();
  } catch {
    return false;
  }
}

// The program itself, which only main.ts imports: it does not ask whether it was started. Where Node has no answer to that (before 22.18),
// the checker would check nothing and exit 0.
const color = wantsColor(process.env, process.stdout.isTTY === true);
const given = process.argv.slice(2);
const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const asks = (isTerminal || isPiped()) && swallowedOptions(given, process.env) === undefined;
// What a script is asked is no part of what it gets.
const output = isTerminal ? process.stdout : process.stderr;
const argv = asks ? await askInTerminal(given, process.cwd(), { input: process.stdin, output }) : given;
const { status, out, err } = await run(argv, process.cwd(), color, process.env, async (input) => {
  // Loaded where it is asked for: no other command needs records or a database.
  const { stats } = await import('./stats.ts');
  const bar = progressBar(process.stderr);
  const now = wallTime();
  const counted = await stats(input, { now, zone: zoneOffset(now), told: bar.told });
  bar.clear();
  return counted;
});
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = status;
