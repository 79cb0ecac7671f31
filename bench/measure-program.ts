import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How long a program took from start to end, and the most memory one of its processes had. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a script with this Node to its end. Throws, with what it said last, where it fails. */
export function measureProgram(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'signalmark-peak-'));
  const peak = join(folder, 'peak');
  const preload = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href;
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      ...env,
      SIGNALMARK_PEAK_FILE: peak,
      NODE_OPTIONS: `--import=${preload} --max-old-space-size=8192`,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${`${stdout}${stderr}`.slice(-2000)}`);
  const megabytes = Math.max(...readFileSync(peak, 'utf8').trim().split('\n').map(Number)) / 1024;
  rmSync(folder, { recursive: true });
  return { seconds, megabytes };
}
