import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { PackedFile } from '../../exchange/course/write-course.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FLAGS = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];

let built: readonly PackedFile[] | undefined;

/** The page of a package, built once from the site's own sources in a process of its own: commands are not asynchronous, and a build is. */
export function player(): Result<readonly PackedFile[], string> {
  if (built !== undefined) return ok(built);
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, join(ROOT, 'scripts/course-player.mjs')], {
    encoding: 'utf8',
    maxBuffer: 16_000_000,
  });
  if (status !== 0) return err(`the page of the package could not be built.\n${stderr}`);
  const { script, styles, licenses } = JSON.parse(stdout) as Readonly<Record<'script' | 'styles' | 'licenses', string>>;
  built = [
    { name: 'player.js', content: script },
    { name: 'player.css', content: styles },
    { name: 'licenses.txt', content: licenses },
  ];
  return ok(built);
}
